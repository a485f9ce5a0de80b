/**
 * What the engine works out for a reason (a difference, a percentage, a day) and hands over in one notation, said in that of the
 * reader's language. Words of reports among the arguments stay as they are written there.
 */

/** Where the worked-out arguments of a reason are, from 0: after the two figures that are compared, but for days, which follow each. */
function workedOut(key: string): readonly number[] {
  if (key === 'becauseUpdated') return [1, 3];
  if (/^because(Less|More)$/.test(key)) return [2, 3];
  return /^because(Before|Fall|Percent|Points|Rise|Times)/.test(key) ? [2] : [];
}

const POWERS = ['', 'thousand', 'million', 'billion', 'trillion'];

/** "1,100", "1.2 million", "$26 million", "£0.30". */
const NUMBER = /^(\p{Sc}?)(\d[\d,]*)(\.\d+)?(?: (thousand|million|billion|trillion))?$/u;

/** "2023-10-02", "2023-10-02 14:30 UTC". */
const MOMENT = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d) UTC)?$/;

/** The arguments of the reason `key`, those that are worked out in the notation of `locale` (BCP 47). */
export function sayArguments(key: string, args: readonly string[], locale: string): string[] {
  const places = workedOut(key);
  return args.map((arg, i) => (places.includes(i) ? sayMoment(arg, locale) || sayNumber(arg, locale) : arg));
}

/** '' where the text is no moment. */
function sayMoment(text: string, locale: string): string {
  const [, day, time] = MOMENT.exec(text) ?? [];
  if (day === undefined) return '';
  const date = new Date(`${day}T${time ?? '00:00'}Z`);
  if (Number.isNaN(date.getTime())) return '';
  const style = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  if (time === undefined) return new Intl.DateTimeFormat(locale, style).format(date);
  return `${new Intl.DateTimeFormat(locale, { ...style, timeStyle: 'short' }).format(date)} UTC`;
}

function sayNumber(text: string, locale: string): string {
  const [, symbol, whole, fraction = '', power = ''] = NUMBER.exec(text) ?? [];
  // The engine's own notation is the English one.
  if (whole === undefined || locale.startsWith('en')) return text;
  const value = Number(`${whole.replaceAll(',', '')}${fraction}`) * 1000 ** POWERS.indexOf(power);
  const digits = Math.max(fraction.length - 1, 0);
  const format = new Intl.NumberFormat(locale, {
    ...(power === ''
      ? { minimumFractionDigits: digits, maximumFractionDigits: digits }
      : { notation: 'compact', compactDisplay: 'long', minimumFractionDigits: 0, maximumFractionDigits: digits }),
    // Any currency will do: it is the place of its sign that is asked for.
    ...(symbol ? { style: 'currency', currency: 'USD' } : {}),
  });
  const parts = format.formatToParts(value);
  return parts.map((part) => (part.type === 'currency' ? (symbol ?? '') : part.value)).join('');
}
