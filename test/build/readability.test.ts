import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { htmlWrites } from '../../build/checks.mjs';
import { asModule, withoutHtmlStrings, withoutUnused } from '../../build/readability.mjs';

interface Article {
  readonly title: string | null;
  readonly content: string | null;
  readonly textContent: string | null;
}
type Reader = new (document: Document, options?: { charThreshold?: number }) => { parse(): Article | null };

const path = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const source = readFileSync(path, 'utf8');

/** Readability is a CommonJS file: this is what a bundler makes of one. */
function readerOf(code: string): Reader {
  const module: { exports: unknown } = { exports: {} };
  compileFunction(code, ['module']).call(undefined, module);
  return module.exports as Reader;
}

const [Original, Changed] = [readerOf(source), readerOf(withoutHtmlStrings(source))];
const Lean = readerOf(withoutUnused(withoutHtmlStrings(source)));

const read = (Which: Reader, html: string): Article | null => {
  const { document } = new JSDOM(html, { url: 'https://news.example/a' }).window;
  return new Which(document).parse();
};

const sentence = 'Four hundred and twelve households were without power on Tuesday, the grid operator said, ';
const paragraphs = (count: number) => `<p>${sentence.repeat(3)}</p>`.repeat(count);

/** Each page takes a way through Readability on which it used to parse HTML from a string. */
const PAGES = {
  'an article that is found at once': `<body><nav>Home</nav><article><h1>Storm</h1>${paragraphs(6)}</article></body>`,
  'an article in a place that looks unlikely, found on the second try': `<body><div class="sidebar comment"><p>${sentence}</p>${paragraphs(5)}</div></body>`,
  'a page with too little text, given up after every try': `<body><div class="ad-break"><p>${sentence}</p></div><div class="menu"><p>Home</p></div></body>`,
  'images that load late, with the real one in noscript': `<body><article>${paragraphs(5)}<p><img data-x="blank" src="grey.png"><noscript><img src="real.jpg" alt="Pylons"></noscript></p>${paragraphs(2)}</article></body>`,
  'lines of a div with breaks, and figures split over nodes': `<body><div class="footer">${`14,<b>000</b> homes<br><br>${sentence}<br>`.repeat(12)}</div></body>`,
  'a page without text': '<body><script>go()</script></body>',
};

describe('Readability without HTML strings', () => {
  it('is the installed version, in which every passage that we replace stands exactly once', () => {
    expect(() => withoutHtmlStrings(source)).not.toThrow();
    expect(() => withoutHtmlStrings('')).toThrow(/found 0 times/);
    expect(() => withoutHtmlStrings(source + source)).toThrow(/found 2 times/);
  });

  it('writes no HTML from a string any more, as the original does', () => {
    expect(htmlWrites('Readability.js', source).length).toBeGreaterThan(0);
    expect(htmlWrites('Readability.js', withoutHtmlStrings(source))).toEqual([]);
  });

  it('stays whole where it is made lean, and is refused where a passage is not what it was', () => {
    expect(withoutUnused(source).length).toBeLessThan(0.9 * source.length);
    expect(withoutUnused(source)).not.toMatch(/_getJSONLD|_fixRelativeUris|this\.log\(/);
    expect(() => withoutUnused('')).toThrow(/found 0 times/);
  });

  it('becomes a module by its last lines alone, and is refused where it ends otherwise', () => {
    const made = asModule(source, 'Readability');
    expect(made).toMatch(/\nexport default Readability;\n$/);
    expect(source.startsWith(made.slice(0, made.indexOf('export default')))).toBe(true);
    expect(() => asModule(made, 'Readability')).toThrow('in another way');
  });

  it.each(Object.entries(PAGES))('finds the text of %s when it is lean', (_name, html) => {
    const words = (article: Article | null) => article?.textContent?.replace(/\s+/g, ' ');
    expect(words(read(Lean, html))).toEqual(words(read(Original, html)));
  });

  it.each(Object.entries(PAGES))('reads %s as the original does', (_name, html) => {
    expect(read(Changed, html)).toEqual(read(Original, html));
  });

  it('puts the body back for each further try, on the pages that need one', () => {
    const tries = (html: string): number => {
      const { document } = new JSDOM(html).window;
      let count = 0;
      const { body } = document;
      body.replaceChildren = (...nodes) => {
        count += 1;
        while (body.firstChild) body.firstChild.remove();
        body.append(...nodes);
      };
      new Changed(document).parse();
      return count;
    };
    expect(Object.values(PAGES).map(tries)).toEqual([0, 2, 4, 0, 2, 4]);
  });
});
