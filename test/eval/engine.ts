/** The engine as the scorers call it, and the parts of it that weights are learnt with. */
export { crossReference, readFacts } from '../../src/cross-reference';
export { placeKey } from '../../src/extract/lexicon/places';
export { hearEvidence } from '../../src/match/evidence';
export { profilesOf } from '../../src/match/pairs';
export { related as relatedTo } from '../../src/match/related';
export { WEIGHTS } from '../../src/match/weights';
