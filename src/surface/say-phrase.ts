import { say, sayCount, sayNumber } from '../say';
import type { Phrase } from './phrase';

/** Says a phrase and the phrases inside it. */
export function sayPhrase({ key, count, args = [] }: Phrase): string {
  const values = args.map((arg) => {
    if (typeof arg === 'string') return arg;
    return typeof arg === 'number' ? sayNumber(arg) : sayPhrase(arg);
  });
  return count === undefined ? say(key, ...values) : sayCount(key, count, ...values);
}
