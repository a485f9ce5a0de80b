import { wordSet } from '../by-initial';

const up =
  'rise increase climb grow jump soar surge gain advance rally leap double triple boost raise lift expand rocket skyrocket accelerate strengthen rebound swell balloon improve upgrade add higher upward upwards up uptick upturn growth inch edge hike widen appreciate spike';
const down =
  'fall decrease decline drop plunge plummet slump slide sink tumble dip shrink lose cut reduce lower slash trim halve weaken shed ease slip retreat contract crash collapse dwindle down downward downwards downturn reduction loss slow diminish narrow depreciate decelerate';
const neutral =
  'change go move swing shift switch revise extend adjust increment vary fluctuate alter convert turn transition progress';

/** Base forms (and a few adverbs) that say a figure rose. */
export const UP = wordSet(up);
/** Base forms (and a few adverbs) that say a figure fell. */
export const DOWN = wordSet(down);
/** All of these, and verbs of change without a direction: "from A to B" behind them is a change and no range. */
export const CHANGE_VERBS = wordSet(`${up} ${down} ${neutral}`);
