/**
 * What each piece of evidence is worth, in log-odds. Learnt by logistic regression on the labelled development events, each event
 * left out in turn to check them (test/eval/learn.mjs); rounded, so that a row can be read and argued with.
 */
export const BIAS = -4;

export const WEIGHTS: Readonly<Record<string, number>> = {
  nounSame: 2,
  nounNear: 1.5,
  nounFar: -3,
  nounMissing: -0.5,
  modifierShared: 1,
  eventShared: 1.5,
  eventClash: -3,
  predicateShared: 0.7,
  ownerShared: 1,
  ownerClash: -1.2,
  placeShared: 0.3,
  placeClash: -0.3,
  subject: 1.5,
  terms: 3,
  valueTelling: 3,
  valueSame: 1,
  valueNear: 0.3,
  valueFar: -1,
  roleSame: 0.2,
  sideClash: -2,
  partClash: -1.5,
  changeClash: -1,
  directionClash: -1.5,
  early: 0.3,
};
