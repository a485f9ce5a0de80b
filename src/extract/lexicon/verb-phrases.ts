/** Verbs that mean another thing with the word behind them: what happened is named by both. Lemmas, as the table of events writes them. */
const PHRASES: ReadonlySet<string> = new Set(
  `lose life, lose job, lose home, lose power, lose seat, claim life, take life, take over, take hostage, take custody, take place, take on, take part, open fire, set fire, catch fire, pull back, pull out, pull over, call off, call for, ask for, press for, push for, call out, call up, lay off, step down, stand down, shoot down, gun down, break down, burn down, cave in, wipe out, wash away, blow up, set up, set free, pay out, pay back, write off, write down, turn over, turn up, turn out, go missing, go dark, scale back, scale down, cut off, cut job, shed job, raise fund, plead guilty, cast ballot, win seat, leave home, die out, give way, round up, bring down, hold steady, drop out, walk out, give birth, go bankrupt, lose lives, suffer injury, sustain injury, receive injury, suffer wound, sustain wound, suffer burn, suffer damage, sustain damage, take shelter, pull down, send in, give up, sign up`.split(
    /,\s+/,
  ),
);

/** Whether "verb word" is a phrase of its own. */
export const isVerbPhrase = (joined: string): boolean => PHRASES.has(joined);
