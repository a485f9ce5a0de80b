/** What players and teams have each their own number of, in a match, a season and all their years. */
export const STATISTICS: ReadonlySet<string> = new Set(
  'point rebound assist yard touchdown pass catch reception carry interception sack tackle goal shot save foul run hit strikeout wicket try game match season win loss victory defeat appearance cap'.split(
    ' ',
  ),
);
