/** The pack format: reports' facts as one JSON file, checked in full when read. Packs come from strangers. */
import * as v from 'valibot';
import type { Claim, NounPhrase, Pack, ReportFacts } from '../types';

/** Bounds on what a pack may hold: far above any real one, low enough that a hostile one cannot exhaust us. */
const MOST = {
  reports: 20_000,
  claims: 2_000,
  terms: 400,
  sketch: 256,
  words: 64,
  text: 400,
  address: 2_048,
  sentence: 4_000,
};

/** Control and invisible direction characters would let a name pretend to be another. */
const clean = (s: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  !/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(s);
const text = v.pipe(v.string(), v.maxLength(MOST.text), v.check(clean, 'holds control or direction characters'));
const words = v.pipe(v.array(text), v.maxLength(MOST.words), v.readonly());
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const address = v.pipe(v.string(), v.maxLength(MOST.address), v.regex(/^https?:\/\//, 'is no http address'));

const span = { start: whole, end: whole };
const interval = v.strictObject({ low: finite, high: finite });
const dating = v.strictObject({
  date: v.pipe(
    v.string(),
    v.regex(/^\d{4}(-\d\d(-\d\d(T[\d:.]{5,12}(Z|[+-]\d\d:?\d\d)?)?)?)?$/, 'is no ISO 8601 date'),
  ),
  basis: v.picklist(['stated', 'inferred']),
  why: v.optional(text),
});

const unit = v.strictObject({
  kind: v.picklist([
    'count',
    'share',
    'points',
    'multiple',
    'money',
    'measure',
    'duration',
    'age',
    'score',
    'date',
    'clock',
  ]),
  code: text,
  symbol: v.optional(text),
  base: v.optional(text),
  factor: v.optional(finite),
  offset: v.optional(finite),
  inferred: v.optional(v.boolean()),
});

const nounPhrase = v.strictObject({
  ...span,
  surface: text,
  head: text,
  modifiers: words,
  inferred: v.optional(v.boolean()),
});

const calendar = v.strictObject({
  precision: v.picklist([
    'minute',
    'hour',
    'day',
    'weekend',
    'week',
    'month',
    'season',
    'year',
    'decade',
    'century',
    'span',
  ]),
  inferred: words,
  iso: v.optional(text),
});

const quantity = v.strictObject({
  ...span,
  surface: text,
  number: v.strictObject(span),
  form: v.picklist(['point', 'range', 'vague']),
  stated: interval,
  interval,
  step: finite,
  hedge: v.picklist([
    'exact',
    'about',
    'nearly',
    'justUnder',
    'justOver',
    'moreThan',
    'atLeast',
    'lessThan',
    'atMost',
    'vague',
  ]),
  direction: v.optional(v.picklist(['up', 'down'])),
  side: v.optional(v.picklist(['from', 'to'])),
  partner: v.optional(whole),
  unit,
  counted: v.optional(nounPhrase),
  measured: v.optional(nounPhrase),
  subject: v.optional(nounPhrase),
  incidental: v.optional(v.boolean()),
  calendar: v.optional(calendar),
  parts: v.optional(v.pipe(v.array(finite), v.maxLength(8), v.readonly())),
  inferred: words,
});

const claim = v.strictObject({
  id: text,
  report: text,
  quantity,
  counted: v.optional(nounPhrase),
  subject: words,
  owner: words,
  predicate: words,
  place: words,
  time: v.optional(interval),
  asOf: v.optional(interval),
  extent: v.optional(
    v.strictObject({
      kind: v.picklist(['town', 'region', 'country', 'world', 'with', 'without']),
      of: v.optional(text),
      surface: text,
    }),
  ),
  speaker: v.optional(v.strictObject({ key: text, surface: text })),
  role: v.picklist(['level', 'from', 'to', 'change', 'part', 'total']),
  of: v.optional(text),
  terms: words,
  phrase: text,
  sentence: v.strictObject({ ...span, text: v.optional(v.pipe(v.string(), v.maxLength(MOST.sentence))) }),
  position: share,
  headline: v.boolean(),
});

const facts = v.strictObject({
  id: v.pipe(text, v.minLength(1)),
  outlet: v.optional(text),
  title: v.optional(text),
  url: v.optional(address),
  byline: v.optional(text),
  language: v.optional(text),
  published: v.optional(dating),
  modified: v.optional(dating),
  credits: words,
  claims: v.pipe(v.array(claim), v.maxLength(MOST.claims), v.readonly()),
  terms: v.pipe(v.array(v.strictObject({ term: text, weight: share })), v.maxLength(MOST.terms), v.readonly()),
  sketch: v.pipe(v.array(whole), v.maxLength(MOST.sketch), v.readonly()),
});

const pack = v.strictObject({
  format: v.literal('crosstally-pack', 'is not a Crosstally pack'),
  version: v.literal(1, 'is of a version this Crosstally does not read'),
  title: text,
  reports: v.pipe(v.array(facts), v.maxLength(MOST.reports), v.readonly()),
});

export type PackResult = { readonly ok: true; readonly value: Pack } | { readonly ok: false; readonly error: string };

/** Reads a pack from its JSON text. An error names the place and what is wrong with it; nothing is thrown. */
export function parsePack(json: string): PackResult {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { ok: false, error: 'is not JSON' };
  }
  const result = v.safeParse(pack, data, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output as Pack };
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  return { ok: false, error: place ? `${place}: ${issue.message}` : issue.message };
}

/** A noun phrase in a pack has at most so many of the report's words; of a longer one its head is kept. */
const MOST_PHRASE_WORDS = 5;

const short = (phrase: NounPhrase): NounPhrase =>
  phrase.surface.split(/\s+/).length <= MOST_PHRASE_WORDS ? phrase : { ...phrase, surface: phrase.head };

/** A claim without the report's own words, but for the figure's noun phrase. What claims are paired by stays. */
function withoutWords({ sentence: { start, end }, counted, quantity, ...claim }: Claim): Claim {
  const { counted: near, measured, subject: _subject, ...bare } = quantity;
  return {
    ...claim,
    quantity: {
      ...bare,
      ...(near ? { counted: short(near) } : {}),
      ...(measured ? { measured: short(measured) } : {}),
    },
    ...(counted ? { counted: short(counted) } : {}),
    sentence: { start, end },
  };
}

/**
 * A pack as text: reports by id, one claim a line, so that two packs can be compared with diff and the same reports always give
 * the same bytes. Sentences and reasons for dates, which may quote the report, are left out.
 */
export function formatPack(title: string, reports: readonly ReportFacts[]): string {
  const byId = [...reports].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const lines = byId.map(({ claims, terms, sketch, ...info }) => {
    const bare = claims.map((claim) => JSON.stringify(withoutWords(claim)));
    const head = JSON.stringify({ ...info, terms, sketch }).slice(0, -1);
    return `${head},"claims":[\n${bare.join(',\n')}\n]}`;
  });
  return `{"format":"crosstally-pack","version":1,"title":${JSON.stringify(title)},"reports":[\n${lines.join(',\n')}\n]}\n`;
}
