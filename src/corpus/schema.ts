/** What a pack may hold, field by field. Packs come from strangers: what is not named here is refused. */
import * as v from 'valibot';
import { UNIT_KINDS } from '../types';

/** Bounds on what a pack may hold: far above any real one, low enough that a hostile one cannot exhaust us. */
export const MOST = {
  /** UTF-16 units of a file: what both browsers hold as one string with room to parse it. */
  file: 200_000_000,
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
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
export const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
const clean = (s: string): boolean => s.search(INVISIBLE) < 0;
export const text = v.pipe(v.string(), v.maxLength(MOST.text), v.check(clean, 'holds control or direction characters'));
const words = v.pipe(v.array(text), v.maxLength(MOST.words), v.readonly());
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const address = v.pipe(v.string(), v.maxLength(MOST.address), v.regex(/^https?:\/\//, 'is no http address'));

/** Marks that turn the direction of what follows. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A sentence without marks that turn its direction; its length stays, so that its figure's place in it stays right. */
export const straight = (words: string): string => words.replace(TURNS, ' ');
const sentence = v.pipe(v.string(), v.maxLength(MOST.sentence), v.transform(straight));

const span = { start: whole, end: whole };
const interval = v.strictObject({ low: finite, high: finite });
export const dating = v.strictObject({
  date: v.pipe(
    v.string(),
    v.regex(/^\d{4}(-\d\d(-\d\d(T[\d:.]{5,12}(Z|[+-]\d\d:?\d\d)?)?)?)?$/, 'is no ISO 8601 date'),
  ),
  basis: v.picklist(['stated', 'inferred']),
  why: v.optional(text),
});

const unit = v.strictObject({
  kind: v.picklist(UNIT_KINDS),
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
  offset: v.optional(v.picklist(['before', 'after', 'left', 'into'])),
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

/** A claim of a report. */
export const claim = v.strictObject({
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
  sentence: v.strictObject({ ...span, text: v.optional(sentence) }),
  position: share,
  headline: v.boolean(),
});

/** A word by which a report is found. */
export const term = v.strictObject({ term: text, weight: share });

/** What is known of a report apart from its claims. */
export const info = v.strictObject({
  id: v.pipe(text, v.minLength(1)),
  outlet: v.optional(text),
  title: v.optional(text),
  url: v.optional(address),
  byline: v.optional(text),
  language: v.optional(text),
  published: v.optional(dating),
  modified: v.optional(dating),
  credits: words,
  terms: v.pipe(v.array(term), v.maxLength(MOST.terms), v.readonly()),
  sketch: v.pipe(v.array(whole), v.maxLength(MOST.sketch), v.readonly()),
});

/** When and how a report was kept, in a file that a reader exported. */
export const kept = v.strictObject({
  savedAt: v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'is no moment in UTC'),
    v.isoTimestamp(),
  ),
  source: v.picklist(['saved', 'remembered', 'imported', 'feed', 'pack']),
});

/** A report in a pack. */
export const facts = v.strictObject({
  ...info.entries,
  kept: v.optional(kept),
  claims: v.pipe(v.array(claim), v.maxLength(MOST.claims), v.readonly()),
});

export const pack = v.strictObject({
  format: v.literal('crosstally-pack', 'is not a Crosstally pack'),
  version: v.literal(1, 'is of a version this Crosstally does not read'),
  title: text,
  reports: v.pipe(v.array(facts), v.maxLength(MOST.reports), v.readonly()),
});
