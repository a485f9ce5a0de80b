/**
 * What a page says of itself is foreign, and any length. Before a report is kept or written into a pack it is made to fit the schema of
 * packs, so that all that is in the library, or in a pack of our own, can be read again, here or elsewhere, by the same checks that
 * strangers' packs must pass.
 */
import * as v from 'valibot';
import { INVISIBLE, MOST, address, claim, dating, straight, term, whole } from './schema';
import type { Claim, Dating, ReportFacts } from '../types';

/** A report that passes the pack's schema: names without invisible characters, nothing longer than it may be, and no claim that fails. */
export function fit({ claims, terms, sketch, credits, published, modified, url, ...info }: ReportFacts): ReportFacts {
  const named = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, name(value)])) as typeof info;
  const [first = 0] = sketch;
  // A text without an address and a name of its own is known by its words.
  const id = named.id === '' ? `text ${first.toString(36)}` : named.id;
  return {
    ...named,
    id,
    ...(v.is(address, url) && { url }),
    ...datingsOf({ published, modified }),
    credits: credits.slice(0, MOST.words).map(name),
    claims: claims.slice(0, MOST.claims).flatMap((one) => fitClaim(one, id)),
    terms: terms.filter((one) => v.is(term, one)).slice(0, MOST.terms),
    sketch: sketch.filter((one) => v.is(whole, one)).slice(0, MOST.sketch),
  };
}

const name = (value: string): string => value.replace(INVISIBLE, '').slice(0, MOST.text);

type Datings = Readonly<Record<'published' | 'modified', Dating | undefined>>;

/** Dates that are dates, with their reasons no longer than they may be. */
function datingsOf(given: Datings): { readonly published?: Dating; readonly modified?: Dating } {
  const kept = Object.entries(given).flatMap(([key, date]) => {
    const fitted = date && { ...date, ...(date.why !== undefined && { why: name(date.why) }) };
    return v.is(dating, fitted) ? [[key, fitted]] : [];
  });
  return Object.fromEntries(kept) as { published?: Dating; modified?: Dating };
}

/** The claim as it may be kept, or none: a claim of which a field makes no sense cannot be compared. */
function fitClaim({ sentence, report: _report, ...given }: Claim, report: string): Claim[] {
  const { start, end, text: words } = sentence;
  const isKept = words !== undefined && words.length <= MOST.sentence;
  const fitted = {
    ...(fitAll(given) as typeof given),
    report,
    sentence: { start, end, ...(isKept && { text: straight(words) }) },
  };
  return v.is(claim, fitted) ? [fitted] : [];
}

/** All strings in a value, wherever they are. Only what the engine made, or what has passed the schema, comes here: it is not deep. */
function fitAll(value: unknown): unknown {
  if (typeof value === 'string') return name(value);
  if (Array.isArray(value)) return value.slice(0, MOST.words).map(fitAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fitAll(inner)]));
}
