/** What a page says, made harmless to a terminal: it could else move the cursor, recolour, retitle or reverse what is printed. */

/** Control characters but line feed and tab, what turns the direction of text, and what is not seen at all. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const ACTIVE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text with such characters as `\u001b`: also inside of JSON strings, where that is how they are written. */
export const inert = (text: string): string =>
  text.replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
