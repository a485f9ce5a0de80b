/**
 * The vocabulary. Everything here is plain, read-only, JSON-safe data: it crosses message ports, is stored in packs and
 * printed by the command line as it is. Nothing in this file, or in extract, match and compare, knows a DOM or a browser.
 */

/** A stretch of a report's text: UTF-16 code units, half-open, always into the original text, which is never rewritten. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Closed interval of numbers; a point has `low === high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A calendar date of a report. `stated` was read off the page or file, `inferred` was concluded and says from what. */
export interface Dating {
  /** ISO 8601 date, or date and time with zone: as precise as the source, never more. */
  readonly date: string;
  readonly basis: 'stated' | 'inferred';
  readonly why?: string;
}

/** What is known of a report apart from its text. */
export interface ReportInfo {
  readonly id: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
  readonly byline?: string;
  /** BCP 47, as the page declares it. */
  readonly language?: string;
  readonly published?: Dating;
  readonly modified?: Dating;
  /** Agencies and pools that the report credits ("AFP", "Reuters"). */
  readonly credits: readonly string[];
}

/** A report to be read: blocks (headline, paragraphs, list items) are separated by blank lines and never share a sentence. */
export interface Report extends ReportInfo {
  readonly text: string;
}

// ---------------------------------------------------------------- quantities

/**
 * How the words around a number bound it. The width that each stands for, with its reason, is in
 * `extract/lexicon/hedges.ts`; nothing else in the project gives hedges a meaning.
 */
export type Hedge =
  | 'exact' // 4,500
  | 'about' // around, some, roughly, or so
  | 'nearly' // nearly, almost, close to
  | 'justUnder' // just under, just short of, slightly less than
  | 'justOver' // just over, slightly more than
  | 'moreThan' // more than, over, exceeding
  | 'atLeast' // at least, no fewer than, or more, -plus
  | 'lessThan' // less than, under, fewer than
  | 'atMost' // up to, as many as, no more than
  | 'vague'; // dozens, several hundred, a few

/** What a number measures. Ordinals, names and numbers in names are not quantities and have no kind. */
export const UNIT_KINDS = [
  'count', // 4,500 soldiers: what is counted is in `Quantity.counted`
  'share', // percent, fractions and "one in five" of something
  'points', // percentage points, basis points
  'multiple', // doubled, threefold, 2.5 times
  'money',
  'measure', // physical units, UCUM
  'duration',
  'age',
  'score', // 3-1, 52-3: `parts` has the numbers in their order
  'date',
  'clock',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Unit {
  readonly kind: UnitKind;
  /**
   * UCUM for measures and durations ("km/h", "[mi_i]", "d"), ISO 4217 for money (the empty string where the text leaves the
   * currency open, see `symbol`), "%" for shares, "%{points}" or "[bp]" for points, "" for counts, ages in "a".
   * A compound with a counted thing names it in braces: "USD/{share}", "{rev}/min".
   */
  readonly code: string;
  /** As written ("mph", "$", "per cent"), where it is written. */
  readonly symbol?: string;
  /** The code all units of the same dimension are reduced to ("m/s", "g"), with value × factor + offset. */
  readonly base?: string;
  readonly factor?: number;
  readonly offset?: number;
  /** True where the unit is not written beside this number but carried over from a neighbour or concluded from context. */
  readonly inferred?: boolean;
}

/** A noun phrase: "armed and masked men" has head "man" and modifiers ["armed", "masked"], all lower-case lemmas. */
export interface NounPhrase extends Span {
  readonly surface: string;
  readonly head: string;
  readonly modifiers: readonly string[];
  /** True where the noun was found elsewhere ("three of them", "the others") and concluded to be meant. */
  readonly inferred?: boolean;
}

/**
 * How a date or clock time was given. Days count from 1970-01-01 (UTC) in the quantity's intervals, both ends included; clock times
 * are minutes of the day. A date whose year is neither written nor to be inferred (no publication date) has the widest interval there
 * is, 0001-01-01 to 9999-12-31: it contradicts nothing, and its `iso` keeps what is stated, "--09-24", or for a weekday "-W-1".
 */
export interface Calendar {
  readonly precision:
    'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'span';
  /** What is not written but concluded from the report's date ("year", "month", "day"). */
  readonly inferred: readonly string[];
  /** ISO 8601 at the stated precision: "2023-09-24", "2023-10", "2008", "2023-09-24T13:53". */
  readonly iso?: string;
}

/**
 * One figure as the text gives it. Its own span covers hedge, number, magnitude and unit sign or word ("around 3,400",
 * "$3.4 billion", "193 km/h"), but not the counted noun.
 */
export interface Quantity extends Span {
  /** `text.slice(start, end)`. */
  readonly surface: string;
  /** The number alone ("3,400", "three", "3.4 billion"). */
  readonly number: Span;
  /** `range` was written as two ends ("5 to 6"), `vague` as a word without a number ("dozens"). */
  readonly form: 'point' | 'range' | 'vague';
  /** The value or the two ends as written, before any hedge: 3400..3400, 5..6, 24..99. Signed ("fell 2.1%" is 2.1, down). */
  readonly stated: Interval;
  /** `stated` widened by hedge: what the words commit the writer to. */
  readonly interval: Interval;
  /** What the last written non-zero digit counts: 10 in 8,350, 100 in 8,400, 0.1 in 2.4, 1e8 in 3.4bn. 1 for words like three. */
  readonly step: number;
  readonly hedge: Hedge;
  /** Said of a change: rose by, up 3 %, fell, down, cut. */
  readonly direction?: 'up' | 'down';
  /** Said by the form itself: "from 8,350 to 4,500" is a from and a to. */
  readonly side?: 'from' | 'to';
  /**
   * Of a length of time that tells when something was ("three weeks ago", "two days after", "51 seconds into the round") or how much there
   * is to come ("25 days left"). Nothing lasted so long.
   */
  readonly offset?: 'before' | 'after' | 'left' | 'into';
  /** `start` of the quantity at the other side of a from/to or of the first of a list that shares unit and noun. */
  readonly partner?: number;
  readonly unit: Unit;
  /** What is counted or measured, where the sentence says it beside the number. */
  readonly counted?: NounPhrase;
  /** What a measure, share or sum is of, where the sentence says it: "revenue" in "revenue rose 3 % to $5bn". */
  readonly measured?: NounPhrase;
  /** The subject of the figure's clause, where it is a noun. */
  readonly subject?: NounPhrase;
  readonly calendar?: Calendar;
  /** The numbers of a score, or numerator and denominator of a share written as a fraction ("two-thirds", "nine out of ten"). */
  readonly parts?: readonly number[];
  /** A number word that says nothing to compare: "one of the best". */
  readonly incidental?: boolean;
  /** What is concluded and not written, in a word each ("unit", "currency", "year", "noun"). */
  readonly inferred: readonly string[];
}

// ---------------------------------------------------------------- claims

export type Role = 'level' | 'from' | 'to' | 'change' | 'part' | 'total';

/** Who answers for a statement. */
export interface Speaker {
  /** Folded for comparison: "mojsilovic", "police", "afp". */
  readonly key: string;
  readonly surface: string;
}

/** What a figure takes in, where its sentence says: "across the region", "not counting the gunman". */
export interface Extent {
  readonly kind: 'town' | 'region' | 'country' | 'world' | 'with' | 'without';
  /** For `with` and `without`: whom or what, as a lemma. */
  readonly of?: string;
  readonly surface: string;
}

/**
 * A quantity with all that says what it is a quantity of. Every slot holds lower-case folded lemmas, sorted, and may be
 * empty: an empty slot says nothing, it is not a difference. Self-contained, so that a pack can hold it without the text.
 */
export interface Claim {
  /** Unique in its report and the same each time the same text is read. */
  readonly id: string;
  readonly report: string;
  readonly quantity: Quantity;
  /** What is counted, as found by the sentence or resolved from elsewhere; absent for dates and bare measures. */
  readonly counted?: NounPhrase;
  /** The thing measured where that is not a counted noun: the subject or the noun a measure belongs to. */
  readonly subject: readonly string[];
  /** Whose or which: "kfor", "serbian", "bundeswehr". */
  readonly owner: readonly string[];
  /** What happened to it: "kill", "injure", "deploy", "cut". */
  readonly predicate: readonly string[];
  readonly place: readonly string[];
  /** When it was so, in days as in `Calendar`, where the sentence says. */
  readonly time?: Interval;
  /** When it was so by its own words, in days: "as of Wednesday", "by Friday". */
  readonly asOf?: Interval;
  readonly extent?: Extent;
  readonly speaker?: Speaker;
  readonly role: Role;
  /** For a part: the id of the claim it is part of. For from, to and change: the id of the other side. */
  readonly of?: string;
  /** Folded content lemmas near the figure, sorted: the words by which like is told from like. Never in their order. */
  readonly terms: readonly string[];
  /** The figure with its own noun phrase, a few words: "around 3,400 KFOR soldiers". */
  readonly phrase: string;
  /** The sentence's place in the text and, where the text is the reader's own, its words. */
  readonly sentence: Span & { readonly text?: string };
  /** Where in the report, 0 to 1, and whether in the headline. */
  readonly position: number;
  readonly headline: boolean;
}

/** A word by which reports of one event find each other: a name, a place, a figure, a date, a rare noun. */
export interface Term {
  readonly term: string;
  /** How much the report makes of it, 0 to 1. */
  readonly weight: number;
}

/** What is kept of a report: all the engine needs to check another against it, and nothing of its sentences. */
export interface ReportFacts extends ReportInfo {
  readonly claims: readonly Claim[];
  readonly terms: readonly Term[];
  /** The smallest hashes of the text's word 5-grams: tells a copy of a text from another text. */
  readonly sketch: readonly number[];
}

/** A file of reports' facts. `version` rises when an older reader could not read it. */
export interface Pack {
  readonly format: 'crosstally-pack';
  readonly version: 1;
  readonly title: string;
  readonly reports: readonly ReportFacts[];
}

// ---------------------------------------------------------------- findings

export type Relation = 'agrees' | 'compatible' | 'diverges' | 'updated' | 'scope';
export type Status = Relation | 'unmatched';

/** A sentence to be said in the reader's language: a key of `_locales/<lang>/messages.json` and what fills its $1, $2 ... */
export interface Reason {
  readonly key: string;
  readonly args: readonly string[];
}

/** One counterpart of a claim. */
export interface Match {
  readonly report: string;
  readonly claim: Claim;
  readonly relation: Relation;
  /** Why this relation: one sentence with both figures in it. */
  readonly because: Reason;
  /** Why the two were compared at all. */
  readonly why: Reason;
  /** Reports with the same origin (speaker, agency, near-identical sentence) count once. */
  readonly origin: Origin;
  /** Said where one of the two states flatly what the other ascribes to somebody. */
  readonly attribution?: Reason;
}

export interface Origin {
  readonly key: string;
  readonly kind: 'speaker' | 'agency' | 'outlet' | 'copy';
  readonly label: string;
}

/** A claim of the page that has counterparts. `status` is the gravest relation among its matches. */
export interface Finding {
  readonly claim: Claim;
  readonly status: Relation;
  readonly matches: readonly Match[];
}

/** A claim that was seen and not compared, with the reason. */
export interface Left {
  readonly claim: Claim;
  readonly because: Reason;
}

/** A report found to be about the same event. `copy` is the same text under another address: shown, not compared. */
export interface Related extends ReportInfo {
  readonly score: number;
  readonly copy: boolean;
  readonly shared: readonly string[];
}

export interface CrossReference {
  readonly findings: readonly Finding[];
  readonly left: readonly Left[];
  readonly related: readonly Related[];
  readonly seen: number;
  readonly compared: number;
}
