/** Figures that one report writes and another implies, held against each other. */
import { eventClasses } from '../match/lexicon/events';
import { nounNearness } from '../match/lexicon/nearness';
import { MOST_COMPARED } from '../match/pairs';
import type { Claim, Reason, Relation, ReportFacts } from '../types';
import { rangeOf } from './arithmetic';
import { derivedOf, type Derived } from './derive';
import { sameScale } from './scale';

/** A claim that is written, another report's that implies it, and by which arithmetic. */
export interface ImpliedPair {
  readonly written: Claim;
  readonly implying: Claim;
  readonly relation: Extract<Relation, 'agrees' | 'compatible'>;
  readonly because: Reason;
}

/** "Halved", "doubled" and fractions in words are said of what is near them: a tenth either way, as for "about". */
const WORD_SLACK = 0.1;

/** What dividing leaves of a whole number, as a share of it. */
const DUST = 1e-9;

/** Of what two claims say in words at least so many must be shared for them to be about one change. */
const SHARED_WORDS = 2;

/** Nouns from which on two counted things are one: troops, soldiers. */
const SYNONYMS = 0.85;

/** Words that any change is told in. */
const EMPTY = new Set('number figure percent total year month week day time people rate level average'.split(' '));

/**
 * Pairs of the article's written figures with what the reports imply, and the other way round. Only what fits is given: where the
 * arithmetic does not come out the two may as well be about different changes, so nothing is said.
 */
export function impliedPairs(article: ReportFacts, reports: readonly ReportFacts[]): ImpliedPair[] {
  const mine = derivedOf(article);
  return reports.flatMap((report) => [
    ...mine.flatMap((derived) => writtenFor(derived, report)),
    ...derivedOf(report).flatMap((derived) => writtenFor(derived, article)),
  ]);
}

function writtenFor(derived: Derived, { claims }: ReportFacts): ImpliedPair[] {
  return claims.slice(0, MOST_COMPARED).flatMap((claim) => {
    const relation = fits(derived, claim);
    if (!relation || !sameThing(derived.claim, claim)) return [];
    return [{ written: claim, implying: derived.claim, relation, because: derived.because(claim.quantity.surface) }];
  });
}

function fits(derived: Derived, claim: Claim): ImpliedPair['relation'] | null {
  const { quantity } = claim;
  const { kind } = quantity.unit;
  if (kind !== derived.kind || quantity.form !== 'point') return null;
  if (kind === derived.claim.quantity.unit.kind && !sameScale(quantity, derived.claim.quantity)) return null;
  if (derived.as === 'from' ? claim.role !== 'from' : kind !== 'multiple' && wayOf(claim) !== derived.direction)
    return null;
  const said = rangeOf(quantity);
  const inWords = !/\d/.test(quantity.surface) && (kind === 'multiple' || kind === 'share');
  const slack = inWords && quantity.hedge === 'exact' ? said.value * WORD_SLACK : 0;
  const [low, high] = [Math.min(said.low, said.value - slack), Math.max(said.high, said.value + slack)];
  const { implied } = derived;
  if (implied.low > high || implied.high < low) return null;
  const dust = DUST * Math.abs(implied.value);
  const within = implied.value >= said.low - dust && implied.value <= said.high + dust;
  return within && quantity.hedge === 'exact' && !inWords ? 'agrees' : 'compatible';
}

/**
 * Which way a change went: by the figure's own words, or of a share ("cut its troops along the border by nearly half") by the verbs
 * near it, where they all go one way. `undefined` for what is no change.
 */
function wayOf({ quantity, role, predicate, terms }: Claim): 'up' | 'down' | undefined {
  if (role === 'change' && quantity.direction !== undefined) return quantity.direction;
  if (role !== 'level' || quantity.unit.kind !== 'share') return undefined;
  const classes = [...predicate, ...terms].flatMap((word) => eventClasses(word));
  const [down, up] = [classes.includes('decrease'), classes.includes('increase')];
  return down === up ? undefined : up ? 'up' : 'down';
}

/** Whether two claims tell of one thing that changed: its noun or a near one, another word, and no two owners. */
function sameThing(a: Claim, b: Claim): boolean {
  if (a.owner.length > 0 && b.owner.length > 0 && !a.owner.some((word) => b.owner.includes(word))) return false;
  const [p, q] = [thingsOf(a), thingsOf(b)];
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const things = p.some((noun) => q.some((other) => noun === other || nounNearness(noun, other) >= SYNONYMS));
  return things && [...x].filter((word) => y.has(word)).length >= SHARED_WORDS;
}

const thingsOf = ({ counted, quantity, subject }: Claim): string[] =>
  [counted?.head, quantity.measured?.head, ...subject].filter(
    (word): word is string => word !== undefined && !EMPTY.has(word),
  );

const wordsOf = ({ terms, subject, owner }: Claim): Set<string> =>
  new Set([...terms, ...subject, ...owner].filter((word) => !EMPTY.has(word)));
