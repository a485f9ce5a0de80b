/** Figures that run on while an event does: a later report may simply know more, which is no contradiction. */
import { eventClasses } from '../match/lexicon/events';
import type { Claim, Reason, ReportFacts } from '../types';
import { inBase } from './scale';
import { isLater, stateOf, sayMoment } from './states';

/**
 * What only grows while it is being counted: the dead, the damage, the votes. A later count that is lower is no later state but
 * another count, and stays a difference. Classes of `match/lexicon/events.ts`.
 */
const GROWING = new Set(
  'kill injure infect recover vaccinate rescue destroy collapse damage burn flood arrest charge seize find donate'.split(
    ' ',
  ),
);

/** Of these a noun says enough ("deaths", "cases"). Doses may as well be ordered as given, and damage be a sum that was agreed. */
const TOLLS = new Set('kill injure infect hospitalise missing evacuate arrest outage'.split(' '));

/** What grows and shrinks from day to day: a later figure is the later state whichever way it went. */
const MOVING = new Set('missing trap evacuate shelter hospitalise outage quarantine'.split(' '));

/** People and machines that are sent to a scene and leave it again. Troops are not among them: their numbers are planned, and disputed. */
const RESPONDERS = new Set(
  'firefighter responder rescuer crew engine volunteer medic paramedic helicopter ambulance firefighting'.split(' '),
);

/** Words that make a sum of money a price on a market, and a share a state of something that is under way. */
const PRICES = new Set('price trade stock barrel ounce bitcoin exchange'.split(' '));
const UNDERWAY = new Set(
  'contain containment contained count counted counting tally tallied restore restored'.split(' '),
);

/** Kinds that can run. A magnitude, a score, an age, a date or a time of day is of one moment: if it is revised, one of the two is wrong. */
const KINDS = new Set(['count', 'share', 'money', 'measure']);

type Course = 'grows' | 'moves' | null;

/** Whether the claim's figure runs, by what happened to what it counts. */
function courseOf(claim: Claim): Course {
  const { predicate, counted, quantity, role, subject, terms } = claim;
  // A reading ("magnitude 7.6") is a bare decimal; a change or a former level was true when it was.
  if (!KINDS.has(quantity.unit.kind) || role === 'change' || role === 'from') return null;
  if (quantity.unit.kind === 'count' && quantity.step < 1) return null;
  if (quantity.unit.kind === 'money' || quantity.unit.code.includes('{'))
    return [...predicate, ...subject].some((word) => PRICES.has(word)) ? 'moves' : null;
  if (quantity.unit.kind === 'share')
    return [...predicate, ...terms].some((word) => UNDERWAY.has(word)) ? 'moves' : null;
  if (counted && RESPONDERS.has(counted.head)) return 'moves';
  const named = [
    ...(counted ? [counted.head, ...counted.modifiers] : []),
    ...subject.filter((word) => word === 'toll'),
  ];
  const classes = [
    ...predicate.flatMap((word) => eventClasses(word)),
    ...named.flatMap((word) => eventClasses(word)).filter((name) => TOLLS.has(name)),
  ];
  if (classes.some((name) => MOVING.has(name))) return 'moves';
  return classes.some((name) => GROWING.has(name)) ? 'grows' : null;
}

/**
 * Why two figures that do not meet are two states of one thing: the later report gives the later one. `null` where nothing says so.
 * The same from either side: the earlier figure is named first.
 */
export function updateReason(claim: Claim, article: ReportFacts, other: Claim, report: ReportFacts): Reason | null {
  const course = courseOf(claim) ?? courseOf(other);
  if (course === null) return null;
  const [mine, theirs] = [stateOf(claim, article), stateOf(other, report)];
  if (!mine || !theirs) return null;
  const forward = isLater(theirs, mine);
  if (!forward && !isLater(mine, theirs)) return null;
  const [before, after] = forward ? [claim, other] : [other, claim];
  const [p, q] = [inBase(before.quantity).stated, inBase(after.quantity).stated];
  // Of what only grows a smaller later figure contradicts the larger earlier one.
  if ((courseOf(claim) === 'grows' || courseOf(other) === 'grows') && q.high <= p.low) return null;
  const [early, late] = forward ? [mine, theirs] : [theirs, mine];
  return {
    key: 'becauseUpdated',
    args: [before.quantity.surface, sayMoment(early, late), after.quantity.surface, sayMoment(late, early)],
  };
}
