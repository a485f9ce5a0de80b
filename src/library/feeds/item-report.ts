/** An item of a feed as a report, by the engine's own reading. */
import { readFacts } from '../../cross-reference';
import { MOST_TEXT } from '../../limits';
import { creditsOf } from '../../page/credits';
import { isEnglish } from '../../page/language';
import type { Dating, Report, ReportFacts } from '../../types';
import type { Feed } from './feed';
import { type FeedDocument, type Item, blocksOf } from './parse';

/** Whether a feed's items are in a language that is read: by what it says itself and, since templates lie, by its words. */
export function isReadable({ language = 'en', items }: FeedDocument): boolean {
  const words = items.slice(0, 20).flatMap((item) => [item.title ?? '', ...blocksOf(item.words).slice(0, 3)]);
  return /^en(?:-|$)/i.test(language) && isEnglish(words.join(' '));
}

const stated = (date: string | undefined): Dating | undefined =>
  date === undefined ? undefined : { date, basis: 'stated' };

/**
 * What is kept of an item; null for one in which there is nothing to keep: no text, another language, or a summary without a figure. The
 * outlet is the feed's name, which is what it publishes under.
 */
export function factsOfItem(item: Item, { title: outlet, address }: Feed): ReportFacts | null {
  const { url, title, byline, isFull, words } = item;
  const blocks = blocksOf(words);
  const all = title === undefined || blocks[0] === title ? blocks : [title, ...blocks];
  const text = all.join('\n\n').slice(0, MOST_TEXT);
  if (blocks.length === 0 || !isEnglish(text)) return null;
  const [published, modified] = [stated(item.published), stated(item.modified)];
  const report: Report = {
    ...{ id: url ?? `${address} ${item.id}`, outlet, text },
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    credits: creditsOf(blocks, [], byline),
  };
  const facts = readFacts(report);
  return isFull || facts.claims.length > 0 ? facts : null;
}
