import { textAt, wordAt, type Context } from '../../draft';

const ZONES = new Set(
  'GMT UTC BST CET CEST EET EEST EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST JST KST AEST AEDT AWST MSK WET SGT HKT Z'.split(
    ' ',
  ),
);
const PLACES = /^(?:eastern|central|pacific|mountain|moscow|beijing|london|kyiv|israel)$/;

/** The token behind "local time", "GMT", "(CET)", "Eastern time" that follow a time. */
export function zoneEnd(context: Context, i: number): number | undefined {
  const open = textAt(context, i) === '(' ? i + 1 : i;
  if (wordAt(context, i) === 'local' && wordAt(context, i + 1) === 'time') return i + 2;
  if (ZONES.has(textAt(context, open)))
    return open === i ? i + 1 : textAt(context, open + 1) === ')' ? open + 2 : open + 1;
  return PLACES.test(wordAt(context, i)) && wordAt(context, i + 1) === 'time' ? i + 2 : undefined;
}
