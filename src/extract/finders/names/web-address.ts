import { isGlued, textAt, wordAt, type Context } from '../../draft';

/** Tokens looked back over for the start of a web address. */
const REACH = 40;

/** End of the web address that the figure is part of: "https://example.org/2019/10/5-things". */
export function webAddressEnd(context: Context, i: number): number | undefined {
  if (!isGlued(context, i) || !/^[/\-_=.?&]$/.test(textAt(context, i - 1))) return undefined;
  const isStart = (k: number): boolean => textAt(context, k) === '/' && textAt(context, k - 1) === '/';
  let k = i - 1;
  while (k > i - REACH && k > 0 && isGlued(context, k) && !isStart(k)) k--;
  if (!isStart(k) && wordAt(context, k) !== 'www') return undefined;
  let end = i + 1;
  while (isGlued(context, end)) end++;
  return end;
}
