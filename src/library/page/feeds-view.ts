/** The feeds: added by address, fetched now or on a schedule, and removed. */
import { browser } from '../../browser';
import { feedPattern, setFeedSite } from '../../feed-sites';
import { call } from '../../messages';
import { say, sayCount, sayNumber, sayReason, sayTogether } from '../../say';
import { byId, element, foreign } from '../../surface/element';
import { EVERY, type Every, type Feed, feedAddress, newFeed } from '../feeds/feed';
import { MOST_FEEDS, addFeed, changeFeed, feeds, keptOf, removeFeed } from '../feeds/list';
import { isStopped } from '../feeds/schedule';
import { readRemember } from '../remember';
import { notice, run } from './notice';
import { sayBytes, sayMoment } from './sizes';

const EVERY_WORDS: Readonly<Record<Every, string>> = {
  never: 'libraryFeedNever',
  hourly: 'libraryFeedHourly',
  daily: 'libraryFeedDaily',
};

/** Feeds that are being fetched because this page asked. */
const fetching = new Set<string>();

function everyChoice(id: string, now: Every, label: string): HTMLSelectElement {
  const options = EVERY.map((every) => element('option', { value: every }, say(EVERY_WORDS[every])));
  const select = element('select', { id, 'aria-label': label }, ...options);
  select.value = now;
  return select;
}

const everyOf = (select: HTMLSelectElement): Every => EVERY.find((every) => every === select.value) ?? 'never';

/**
 * Asks the browser for the feed's origin, and for no other; to be called straight from the reader's gesture. That it is for a feed is
 * written first, so that the grant is not taken for a wish to have the site's pages checked.
 */
function askFor(address: string): Promise<boolean> {
  const pattern = feedPattern(address);
  const written = setFeedSite(pattern, true);
  const asked = browser.permissions.request({ origins: [pattern] });
  return Promise.all([asked, written]).then(([granted]) => granted);
}

/** Gives the origin back that was granted for this feed, where no other feed is in it. */
async function giveBack(address: string): Promise<void> {
  const pattern = feedPattern(address);
  const others = await feeds();
  if (others.some((other) => feedPattern(other.address) === pattern)) return;
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.includes(pattern)) await browser.permissions.remove({ origins: [pattern] });
  await setFeedSite(pattern, false);
}

/** Has the background fetch a feed; how it went is then shown with the feed. */
async function fetchNow(address: string): Promise<void> {
  fetching.add(address);
  await showFeeds();
  try {
    await call('fetchFeed', address);
  } finally {
    fetching.delete(address);
    await showFeeds();
  }
}

/** Runs in the turn of the press, since browsers ask for access only then. */
function allowAgain(address: string): void {
  run(askFor(address).then((granted) => (granted ? fetchNow(address) : undefined)));
}

async function add(address: string, every: Every, asked: Promise<boolean>): Promise<void> {
  const host = new URL(address).hostname;
  if (!(await asked)) {
    await giveBack(address);
    return notice(say('libraryFeedRefused', host));
  }
  const outcome = await addFeed(newFeed(address, every));
  if (outcome === 'there') return notice(say('libraryFeedThere'));
  if (outcome === 'many') {
    await giveBack(address);
    return notice(say('libraryFeedMany', sayNumber(MOST_FEEDS)));
  }
  notice('');
  (byId('feed-address') as HTMLInputElement).value = '';
  await fetchNow(address);
}

async function remove({ address, title }: Feed): Promise<void> {
  const removed = await removeFeed(address);
  if (removed === null) return;
  await giveBack(address);
  await Promise.all([call('planFeeds', undefined), showFeeds()]);
  notice(say('libraryFeedRemoved', title), () => restore(removed, askFor(address)));
  byId('undo').focus();
}

/** A feed comes back with all that was known of it; without access it says so. */
async function restore(removed: Feed, asked: Promise<boolean>): Promise<void> {
  await asked;
  await addFeed(removed);
  await Promise.all([call('planFeeds', undefined), showFeeds()]);
}

/** Why the last fetch came to nothing; $1 of some is a moment. */
function errorWords({ error }: Feed): string | null {
  if (error === undefined) return null;
  const { key, args } = error;
  if (key === 'libraryFeedBusy') return say(key, sayMoment(Number(args[0])));
  if (key === 'libraryFeedLarge') return say(key, sayBytes(Number(args[0])));
  return sayReason({ key, args });
}

function troubles(feed: Feed): HTMLElement | null {
  const words = fetching.has(feed.address) ? null : errorWords(feed);
  if (words === null) return null;
  const stopped = isStopped(feed) && feed.every !== 'never' ? ` ${say('libraryFeedStopped')}` : '';
  return element('p', { class: 'trouble' }, words + stopped);
}

function feedView(feed: Feed, kept: number, i: number): HTMLElement {
  const { address, title, every, fetched, error } = feed;
  const when = fetched === undefined ? say('libraryFeedNotYet') : say('libraryFeedFetched', sayMoment(fetched));
  const now = fetching.has(address) ? say('libraryFeedFetching') : when;
  const facts = element('span', { class: 'facts' }, sayTogether('listFacts', [now, sayCount('libraryCount', kept)]));
  const place = element('span', { class: 'facts address', dir: 'ltr' }, address);
  const named = element('div', { class: 'said' }, foreign('title', title), place, facts, troubles(feed));
  const choice = everyChoice(`feed-${i}-every`, every, say('libraryFeedEveryName', title));
  choice.addEventListener('change', () => {
    const changed = changeFeed(address, (was) => ({ ...was, every: everyOf(choice) }));
    run(changed.then(() => call('planFeeds', undefined)));
  });
  const isBarred = error?.key === 'libraryFeedNoAccess';
  const ask = isBarred
    ? link(`feed-${i}-allow`, 'libraryFeedAllow', title, () => allowAgain(address))
    : link(`feed-${i}-now`, 'libraryFeedNow', title, () => run(fetchNow(address)));
  ask.disabled = fetching.has(address);
  const leave = link(`feed-${i}-delete`, 'libraryDelete', title, () => run(remove(feed)));
  return element('li', { class: 'pack feed' }, named, element('div', { class: 'feed-ways' }, choice, ask, leave));
}

/** A button whose name for those who do not see the row says which feed it is for. */
function link(id: string, words: string, title: string, act: () => void): HTMLButtonElement {
  const label = say('libraryFeedFor', say(words), title);
  const made = element('button', { type: 'button', class: 'link', id, 'aria-label': label }, say(words));
  made.addEventListener('click', act);
  return made;
}

/** What is shown: the list is not made anew under the reader's pointer where nothing in it has changed. */
let shown = '';

/** Shows the feeds as they are. What has the focus keeps it. */
export async function showFeeds(): Promise<void> {
  const [all, { days, megabytes }] = await Promise.all([feeds(), readRemember()]);
  const kept = await keptOf(all);
  const focused = document.activeElement?.id ?? '';
  byId('feeds-kept').textContent = say(
    'libraryFeedsKept',
    sayCount('libraryDaysKept', days),
    sayBytes(megabytes * 1e6),
  );
  const now = JSON.stringify([all.map(({ items: _items, ...feed }) => feed), kept, [...fetching]]);
  if (now === shown) return;
  shown = now;
  const rows = all.map((feed, i) => feedView(feed, kept[i] ?? 0, i));
  byId('feed-rows').replaceChildren(...(rows.length === 0 ? [] : [element('ul', { class: 'packs' }, ...rows)]));
  if (focused !== '' && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}

/** Makes the form take addresses. */
export function offerFeeds(): void {
  const form = byId('feed-form') as HTMLFormElement;
  const every = everyChoice('feed-every', 'daily', say('libraryFeedEvery'));
  byId('feed-every-place').append(every);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = feedAddress((byId('feed-address') as HTMLInputElement).value);
    if (address === null) return notice(say('libraryFeedNoAddress'));
    // Asked for in this very turn: browsers take a later wish for no wish of the reader's.
    run(add(address, everyOf(every), askFor(address)));
  });
}
