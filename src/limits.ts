/** Longest text of an article that is checked, in UTF-16 units: some 30,000 words, beyond any news article. */
export const MOST_TEXT = 200_000;
