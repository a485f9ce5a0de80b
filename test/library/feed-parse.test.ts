/** Feeds as text, good and hostile. */
import { describe, expect, it } from 'vitest';
import { MOST_ITEMS, blocksOf, isoDate, readFeed } from '../../src/library/feeds/parse';
import { blocksOfHtml } from '../../src/library/feeds/text';

const AT = 'https://news.example/feeds/all.xml';
const rss = (items: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Wessing Post</title><language>en-gb</language>${items}</channel></rss>`;

/** CPU time of this process, in milliseconds: it does not grow with what else the machine does. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a feed', () => {
  it('of RSS gives its items with content, author, address and date', () => {
    const feed = readFeed(
      rss(`<item><title><![CDATA[Dam &amp; river]]></title><link>/dam?a=1&amp;b=2</link><guid isPermaLink="false">7</guid>
        <dc:creator>Ida Brandt</dc:creator><pubDate>Tue, 10 Mar 2026 10:00:00 EST</pubDate><description>Short.</description>
        <content:encoded><![CDATA[<p>Twelve houses&nbsp;were lost.</p><p>It rained.</p>]]></content:encoded></item>`),
      AT,
    );
    expect(feed).toMatchObject({ title: 'The Wessing Post', language: 'en-gb' });
    const [item] = feed?.items ?? [];
    expect(item).toMatchObject({
      ...{ id: '7', url: 'https://news.example/dam?a=1&b=2', title: 'Dam & river', byline: 'Ida Brandt', isFull: true },
      published: '2026-03-10T15:00:00Z',
    });
    expect(item && blocksOf(item.words)).toEqual(['Twelve houses were lost.', 'It rained.']);
  });

  it('of Atom gives plain text as plain and marked-up text without its marks', () => {
    const feed = readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">A &amp;amp; B</title>
        <entry><id>1</id><title>5 &lt; 6</title><link rel="self" href="https://x.example/"/><link href="https://news.example/1"/>
          <updated>2026-03-11T08:00:00+01:00</updated><published>2026-03-10T08:00:00Z</published>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>dam</b> &amp; two rivers.</p></div></content></entry>
        <entry><id>2</id><title>Plain</title><summary>Not &lt;b&gt;bold&lt;/b&gt;.</summary></entry></feed>`,
      AT,
    );
    expect(feed?.title).toBe('A & B');
    expect(feed?.items).toMatchObject([
      { title: '5 < 6', url: 'https://news.example/1', isFull: true, modified: '2026-03-11T07:00:00Z' },
      { isFull: false },
    ]);
    expect(feed?.items.map(({ words }) => blocksOf(words))).toEqual([['One dam & two rivers.'], ['Not <b>bold</b>.']]);
  });

  it('of RDF and JSON Feed is read as well', () => {
    const rdf = readFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c">
        <title>Old</title></channel><item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
        <description>Text.</description></item></rdf:RDF>`,
      AT,
    );
    const json = readFeed(
      JSON.stringify({
        ...{ version: 'https://jsonfeed.org/version/1.1', title: 'New' },
        items: [{ id: 'j', url: 'https://news.example/j', content_text: 'One.\n\nTwo.', date_published: '2026-03-10' }],
      }),
      AT,
    );
    expect(rdf?.items.map(({ id, url }) => [id, url])).toEqual([['https://news.example/1', 'https://news.example/1']]);
    const [item] = json?.items ?? [];
    expect([item?.published, item && blocksOf(item.words)]).toEqual(['2026-03-10', ['One.', 'Two.']]);
  });

  it('gives no address that is none of the web, and is none where it is a page or nothing', () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//other.example/1'];
    const feed = readFeed(
      rss(links.map((to) => `<item><guid>${to}</guid><link>${to}</link><title>t</title></item>`).join('')),
      AT,
    );
    expect(feed?.items.map(({ url }) => url)).toEqual([undefined, undefined, undefined, 'https://other.example/1']);
    for (const text of ['', '<!doctype html><html><body>Hello</body></html>', '{"a":1}', '<rss', 'x'.repeat(1e6)])
      expect(readFeed(text, AT)).toBeNull();
  });

  it('is looked at as far as its first items', () => {
    const feed = readFeed(rss('<item><title>t</title><guid>g</guid></item>'.repeat(MOST_ITEMS + 50)), AT);
    expect(feed?.items).toHaveLength(MOST_ITEMS);
  });
});

describe('a hostile feed', () => {
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('');
  const item = (inside: string): string => `<item><guid>1</guid><title>${inside}</title></item>`;
  const HOSTILE: Readonly<Record<string, string>> = {
    'entities of entities': rss(item('&a9;'), `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]>`),
    'one long entity many times': rss(item('&a;'.repeat(50_000)), `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(50_000)}">]>`),
    'an entity from a file': rss(item('&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    'elements in elements': rss(`<item>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}</item>`),
    'elements without ends': rss(`<item>${'<a>'.repeat(500_000)}`),
    'a comment without an end': rss(`<item>${'<!--'.repeat(500_000)}`),
    'arrays in arrays': `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(500_000)}`,
    'names of the language': rss(
      '<item><guid>1</guid><__proto__><evil>1</evil></__proto__><constructor>x</constructor></item>',
    ),
    'many thousand items': rss('<item><title>x</title></item>'.repeat(100_000)),
  };

  it.each(Object.entries(HOSTILE))(
    'with %s costs little and gives little',
    (_name, text) => {
      const found: unknown[] = [];
      // Generous: four million bytes of an honest feed take some 200 ms.
      expect(cost(() => found.push(readFeed(text, AT)))).toBeLessThan(4000);
      expect(JSON.stringify(found).length).toBeLessThan(1_000_000);
      expect(JSON.stringify(found)).not.toMatch(/root:|hahaha/);
      expect(Object.hasOwn(Object.prototype, 'evil')).toBe(false);
      // Its cost is that of the processor; on a machine that has other work it may take longer.
    },
    30_000,
  );

  it('has HTML without measure read only so far, in little time', () => {
    const deep = '<b>'.repeat(200_000) + '</i>'.repeat(200_000);
    expect(cost(() => blocksOfHtml(deep))).toBeLessThan(1000);
    const long = blocksOfHtml(`<p>${'word '.repeat(1_000_000)}</p><p>end</p>`);
    expect(long.join('').length).toBeLessThan(210_000);
  });
});

describe('the text of HTML', () => {
  it('is that of its blocks, without what is no text of the report', () => {
    const html = `<h2>Head</h2>Loose<br>line <script>alert(1 < 2)</script><ul><li>4,500&nbsp;men</li><li>a &lt;b&gt; c</li></ul>
      <style>p{}</style><p>R&eacute;sum&eacute;: 5 < 6 &amp; 7</p><form><button>Share</button></form><img src="https://spy.example/" alt="x">`;
    expect(blocksOfHtml(html)).toEqual(['Head', 'Loose', 'line', '4,500 men', 'a <b> c', 'Résumé: 5 < 6 & 7']);
  });
});

describe('the date of an item', () => {
  it.each([
    ['Tue, 10 Mar 2026 10:00:00 +0100', '2026-03-10T09:00:00Z'],
    ['10 Mar 2026 10:00 GMT', '2026-03-10T10:00:00Z'],
    ['2026-03-10T10:00:00.5Z', '2026-03-10T10:00:00.500Z'],
    // Without a zone only the day is known.
    ['2026-03-10T23:30:00', '2026-03-10'],
    ['Tue, 10 Mar 2026 23:30:00', '2026-03-10'],
    ['2026-03-10', '2026-03-10'],
    ['yesterday', undefined],
    ['2026-13-45', undefined],
    [undefined, undefined],
  ])('%s is %s', (given, wanted) => {
    expect(isoDate(given)).toBe(wanted);
  });
});
