/** No classes of what happens: words are compared as they stand. */
export * from '../../../src/match/lexicon/events';

export const eventClasses = (): readonly string[] => [];
export const eventClass = (): undefined => undefined;
