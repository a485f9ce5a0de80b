import { textAt, wordAt, type Context, type Found } from '../../draft';
import { isYear } from '../../year';
import { dateDraft } from './date-draft';
import { partBefore } from './part';

/** "2008", "late 2008" */
export function readYear(context: Context, i: number): Found | undefined {
  if (!isYear(context, i)) return undefined;
  // The year of a copyright notice dates the notice and nothing that happened.
  if (wordAt(context, i - 1) === 'copyright' || textAt(context, i - 1) === '©') return { skip: i + 1 };
  const { part, from } = partBefore(context, i, true);
  return dateDraft(context, from, i + 1, { year: Number(textAt(context, i)), part });
}
