/** No lexicon of nouns: a noun is like itself, and of any two others nothing is known, neither that they are near nor that they are far. */
export * from '../../../src/match/lexicon/nearness';

const UNKNOWN = 0.45;

export const nounNearness = (a: string, b: string): number => (a === b ? 1 : UNKNOWN);
export const verbNearness = nounNearness;
export const nounClass = (): undefined => undefined;
