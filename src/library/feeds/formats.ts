/** What a feed's items are made of in each format, as feedsmith gives them. Which element means what is the formats' own to say. */
import type { AnyFeed } from 'feedsmith';

/** Words as the feed has them: HTML, or plain where the format says so. */
export interface Words {
  readonly value: string;
  readonly isPlain: boolean;
}

export interface Parts {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: Words | undefined;
  readonly byline: string | undefined;
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly content: Words | undefined;
  readonly summary: Words | undefined;
}

export interface Document {
  readonly title: Words | undefined;
  /** BCP 47, as the feed names it. */
  readonly language: string | undefined;
  readonly items: readonly Parts[];
}

const html = (value: string | undefined): Words | undefined =>
  value === undefined ? undefined : { value, isPlain: false };
const plain = (value: string | undefined): Words | undefined =>
  value === undefined ? undefined : { value, isPlain: true };

/** RFC 4287, 3.1: without a type it is plain text. Content of another kind (a picture, XML) is none. */
function ofAtomText(text: { value?: string; type?: string } | undefined): Words | undefined {
  const { value, type = 'text' } = text ?? {};
  if (/^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/i.test(type)) return html(value);
  return /^text(?:\/plain)?$/i.test(type) ? plain(value) : undefined;
}

const names = (people: readonly { name?: string }[] | undefined): string | undefined =>
  people
    ?.flatMap(({ name }) => name ?? [])
    .slice(0, 20)
    .join(', ') || undefined;

/** A feed of any format as its parts. */
export function partsOf(parsed: AnyFeed): Document {
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed);
    case 'rdf':
      return ofRdf(parsed.feed);
    case 'atom':
      return ofAtom(parsed.feed);
    case 'json':
      return ofJson(parsed.feed);
  }
}

type Of<F extends AnyFeed['format']> = Extract<AnyFeed, { format: F }>['feed'];

const ofRss = ({ title, language, items }: Of<'rss'>): Document => ({
  ...{ title: html(title), language },
  items: (items ?? []).map((item) => ({
    id: item.guid?.value,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: html(item.title),
    byline: item.dc?.creators?.join(', ') ?? names(item.authors),
    published: item.pubDate ?? item.dc?.dates?.[0],
    modified: item.atom?.updated ?? item.dcterms?.modified?.[0],
    content: html(item.content?.encoded),
    summary: html(item.description),
  })),
});

const ofRdf = ({ title, dc, items }: Of<'rdf'>): Document => ({
  ...{ title: html(title), language: dc?.languages?.[0] },
  items: (items ?? []).map((item) => ({
    id: item.rdf?.about,
    link: item.link,
    title: html(item.title),
    byline: item.dc?.creators?.join(', '),
    published: item.dc?.dates?.[0],
    modified: item.dcterms?.modified?.[0],
    content: html(item.content?.encoded),
    summary: html(item.description),
  })),
});

const ofAtom = ({ title, xml, entries }: Of<'atom'>): Document => ({
  ...{ title: ofAtomText(title), language: xml?.lang },
  items: (entries ?? []).map((entry) => ({
    id: entry.id,
    link: entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
    title: ofAtomText(entry.title),
    byline: names(entry.authors),
    published: entry.published ?? entry.updated,
    modified: entry.published === undefined ? undefined : entry.updated,
    content: ofAtomText(entry.content),
    summary: ofAtomText(entry.summary),
  })),
});

const ofJson = ({ title, language, items }: Of<'json'>): Document => ({
  ...{ title: plain(title), language },
  items: (items ?? []).map((item) => ({
    id: item.id,
    link: item.url,
    title: plain(item.title),
    byline: names(item.authors),
    published: item.date_published,
    modified: item.date_modified,
    content: html(item.content_html) ?? plain(item.content_text),
    summary: plain(item.summary),
  })),
});
