/** Why figures of a page were or were not compared: what the engine tells of its own way, put together figure by figure. */
import { crossReference } from '../cross-reference';
import { scorePair } from '../match/pairs';
import type { Profile } from '../match/profile';
import type { Setting } from '../match/setting';
import { evidenceOf, type Heard, type Outcome, type Trial } from '../match/trace';
import type { Claim, CrossReference, Finding, Left, ReportFacts } from '../types';

/** Of each report so many figures are shown: those with the best scores, and whatever was tried. */
const MOST_SHOWN = 3;

/** A figure of another report that it might have been. */
export interface Candidate {
  readonly claim: Claim;
  /** Log-odds that the two are one quantity. */
  readonly score: number;
  readonly evidence: readonly Heard[];
  /** `low`: it scored too low for its values to be tried at all. */
  readonly outcome: Outcome | 'low';
  /** What the pair needed and had, where it was tried. */
  readonly trial?: Trial;
}

export interface Explanation {
  readonly claim: Claim;
  /** How the engine's own result has the figure. */
  readonly verdict: Finding | Left;
  readonly group: readonly Claim[];
  readonly candidates: readonly Candidate[];
}

export interface Explained {
  readonly result: CrossReference;
  readonly figures: readonly Explanation[];
}

/** Checks the page as the product does, and keeps what happened on the way. In the order of the page's text. */
export function explain(page: ReportFacts, corpus: readonly ReportFacts[]): Explained {
  let profiles: readonly Profile[] = [];
  let setting: Setting | undefined;
  const trials = new Map<Claim, Map<Claim, Trial>>();
  const groups = new Map<Claim, ReadonlySet<Claim>>();
  const result = crossReference(page, corpus, {
    prepared: (all, event) => ([profiles, setting] = [all, event]),
    tried: (trial) => {
      note(trials, trial);
      if (trial.outcome !== 'joined') return;
      const joined = new Set(trial.mentions.flat().flatMap((claim) => [...(groups.get(claim) ?? [claim])]));
      for (const claim of joined) groups.set(claim, joined);
    },
  });
  const byClaim = new Map(profiles.map((profile) => [profile.original, profile]));
  const figures = [...result.findings, ...result.left]
    .sort((a, b) => a.claim.quantity.start - b.claim.quantity.start)
    .map((verdict): Explanation => {
      const { claim } = verdict;
      const profile = byClaim.get(claim);
      const candidates = profile && setting ? candidatesOf(profile, profiles, setting, trials.get(claim)) : [];
      return { claim, verdict, group: [...(groups.get(claim) ?? [])].filter((other) => other !== claim), candidates };
    });
  return { result, figures };
}

/** Keeps the trial by all its mentions, both ways. */
function note(trials: Map<Claim, Map<Claim, Trial>>, trial: Trial): void {
  const [one, other] = trial.mentions;
  for (const [mine, theirs] of [
    [one, other],
    [other, one],
  ] as const)
    for (const claim of mine) {
      const known = trials.get(claim) ?? new Map<Claim, Trial>();
      for (const counterpart of theirs) known.set(counterpart, trial);
      trials.set(claim, known);
    }
}

function candidatesOf(
  profile: Profile,
  profiles: readonly Profile[],
  setting: Setting,
  trials: ReadonlyMap<Claim, Trial> | undefined,
): Candidate[] {
  const { report } = profile.claim;
  const scored = profiles
    .filter((other) => other.claim.report !== report)
    .map((other) => ({ other, score: scorePair(profile, other, setting), trial: trials?.get(other.original) }))
    .filter(({ score }) => score > -Infinity)
    .sort((a, b) => b.score - a.score);
  const shown = new Map<string, number>();
  return scored.flatMap(({ other, score, trial }) => {
    const before = shown.get(other.claim.report) ?? 0;
    if (before >= MOST_SHOWN && trial?.outcome !== 'joined') return [];
    shown.set(other.claim.report, before + 1);
    const evidence = evidenceOf(profile, other, setting) ?? [];
    const fate = { outcome: trial?.outcome ?? ('low' as const), ...(trial ? { trial } : {}) };
    return [{ claim: other.original, score, evidence, ...fate }];
  });
}
