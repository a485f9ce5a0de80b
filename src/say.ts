/** What is said to the reader, in the reader's language: messages of _locales, numbers and dates by Intl. */
import { browser } from './browser';
import { sayArguments } from './reason-values';
import type { Reason } from './types';

/** The message of `key` with $1, $2 ... filled in; the bare key where there is none, so that a missing one is seen. */
export function say(key: string, ...args: readonly string[]): string {
  return browser.i18n.getMessage(key, args.map(isolated)) || key;
}

/**
 * In an interface that runs from right to left, figures and names of an English report would be torn apart by the words around
 * them: each stands between a first-strong isolate and its end, which are not seen. A bare number needs none, and would lose the
 * percent sign that the message has after it.
 */
const isolated = (text: string): string =>
  /[^\p{Nd}.,٫٬]/u.test(text) && direction() === 'rtl' ? `\u2068${text}\u2069` : text;

/** Which way our messages run: a browser's own direction (`@@bidi_dir`) is that of its language, which may be one that we do not speak. */
export const direction = (): 'ltr' | 'rtl' => (browser.i18n.getMessage('appDirection') === 'rtl' ? 'rtl' : 'ltr');

/** What a message that sets two things side by side ("$1 · $2") has between them. */
export const separator = (key: string): string => browser.i18n.getMessage(key, ['', '']);

/**
 * All of them side by side, as the message `key` sets two. Each keeps its own direction and the whole has ours, whatever it begins
 * with, also where it is put between other words.
 */
export function sayTogether(key: string, parts: readonly string[]): string {
  const line = parts.map(isolated).join(separator(key));
  return direction() === 'rtl' ? `\u200f${line}` : line;
}

/** Names as a sentence has them: "Bay Post, Port News and Sea Times". */
export const sayNames = (names: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'conjunction' }).format(names.map(isolated));

/** Says an engine's reason. */
export const sayReason = ({ key, args }: Reason): string => say(key, ...sayArguments(key, args, language()));

/**
 * The language that the messages are in (not that of the browser, which may be one that we do not speak), with the
 * browser's region where it speaks the same one: dates then look as the reader is used to. Our Serbian is in Latin letters and
 * calls itself sr-Latn, which a browser's "sr" alone would not say.
 */
export function language(): string {
  // Without messages (a browser that failed to load them) the keys are shown, and numbers as in English.
  const ours = browser.i18n.getMessage('appLanguage') || 'en';
  const theirs = browser.i18n.getUILanguage();
  return theirs.split('-')[0] === ours ? theirs : ours;
}

/** A whole number in the reader's digits and grouping. */
export const sayNumber = (n: number): string => new Intl.NumberFormat(language()).format(n);

/**
 * The message for a count: `popupReportsOne` or `popupReportsOther` and, where a language has more forms, `...Few` and so
 * on (CLDR's plural categories; a missing form falls back to `Other`). $1 is the count, `args` follow.
 */
export function sayCount(key: string, n: number, ...args: readonly string[]): string {
  const category = new Intl.PluralRules(language()).select(n);
  const form = category.charAt(0).toUpperCase() + category.slice(1);
  const values = [sayNumber(n), ...args];
  return browser.i18n.getMessage(key + form, values.map(isolated)) || say(`${key}Other`, ...values);
}

/** A calendar day in words ("2 Oct 2023"); the text itself where it is no date. */
export function sayDate(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}
