/** The engine as the scorers call it. */
export { crossReference, readFacts } from '../../src/cross-reference';
export { related as relatedTo } from '../../src/match/related';
