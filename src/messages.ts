/**
 * Every call between the extension's contexts, as one type map, checked at run time for name, shape and sender.
 * Payloads are foreign input: a page's process can be taken over, so the background trusts no content script.
 */
import { browser } from './browser';
import type { Page, Place, Saved, TabKept, TabSaved, Whole } from './library/kept';
import { MOST_TEXT } from './limits';
import type { CrossReference, Reason, Related, Report, Status } from './types';

/** One row of the popup's list: a figure of the page and what was found for it. */
export interface FigureRow {
  readonly id: string;
  /** The figure's own words on the page. */
  readonly text: string;
  readonly phrase: string;
  readonly status: Status;
  readonly others: readonly {
    readonly report: string;
    readonly text: string;
    readonly relation: Status;
    readonly origin: string;
    /** Why this relation. */
    readonly because?: Reason;
    /** The counterpart's claim, by which it is called not comparable. */
    readonly claim?: string;
  }[];
  /** For what was left: why. */
  readonly because?: Reason;
}

/** A figure of the page and a counterpart that the reader has called not comparable: it is in no row, and may be taken back. */
export interface ApartRow {
  /** The pair's key (src/apart.ts). */
  readonly key: string;
  readonly claim: string;
  readonly text: string;
  readonly phrase: string;
  readonly report: string;
  readonly other: string;
  readonly otherText: string;
  readonly otherPhrase: string;
}

/** What a page is to us, in one word; the popup has a sentence for each. */
export type PageState =
  | 'restricted' // the browser lets no extension run here
  | 'unread' // not checked yet: no access until the reader asks
  | 'no-article'
  | 'language' // an article, but in a language that is not read yet
  | 'no-report' // read, no related report
  | 'no-figure' // read, related, nothing to compare
  | 'agree'
  | 'differ'
  | 'failed';

export interface Summary {
  readonly state: PageState;
  readonly url: string;
  readonly title?: string;
  readonly rows: readonly FigureRow[];
  readonly left: readonly FigureRow[];
  readonly related: readonly Related[];
  readonly origins: number;
  /** Characters that were not read because the page is longer than what is checked. */
  readonly cut?: number;
  readonly apart?: readonly ApartRow[];
}

/** Why a tab was not compared with the others: what its page is, or how it stands with the tab itself. */
export type TabWhy = 'unread' | 'restricted' | 'no-article' | 'language' | 'failed' | 'off' | 'asleep';

/** One tab of a window whose open articles were compared with one another. */
export interface ComparedTab {
  readonly id: number;
  /** Its article's headline; absent where the page was not read. */
  readonly title?: string;
  /** Absent where its article was read and compared. */
  readonly why?: TabWhy;
  /** How many of the other tabs' articles are about the same event. */
  readonly others: number;
  /** How many of its figures differ from those of other reports, open or known. */
  readonly differing: number;
}

/** Which two figures: a claim of the page, and a claim of another report. */
export interface PairNames {
  readonly claim: string;
  readonly report: string;
  readonly other: string;
}

/** Which part of the library is listed. */
export interface ListWish {
  /** Where the page before ended (`Page.next`). */
  readonly after?: Place;
  /** Rows, at most 500. */
  readonly limit: number;
}

/** All calls. The first argument's shape is checked by `accepts` below before an answer runs. */
export interface Calls {
  /** page -> background: cross-check this article. */
  check(article: Report): CrossReference;
  /** popup -> background: read and check the page in this tab, which the reader has just asked for. */
  checkTab(tab: number): Summary;
  /** popup, background -> page: what stands on the page now. */
  summary(tab?: undefined): Summary;
  /** popup -> page: scroll to a figure and open its card. */
  reveal(claim: string): boolean;
  /** popup, panel, background -> page: go to the next or previous mark and open its card; the claim, null where there is no mark. */
  step(direction: 'next' | 'previous'): string | null;
  /** panel -> page: remember that these two are not comparable. False where the page has no such pair. */
  setApart(pair: PairNames): boolean;
  /** panel -> page: compare a pair again. Pairs of other pages are taken back with `undoApart` of src/apart.ts. */
  undoApart(key: string): boolean;
  /** popup, panel -> background: compare the articles open in this window's tabs with one another, and mark each. In the tabs' order. */
  compareTabs(window: number): readonly ComparedTab[];
  /** popup, panel -> background: how the tabs of this window stand that were compared; null where none are. */
  comparedTabs(window: number): readonly ComparedTab[] | null;
  /** background -> page: the articles that were read on the page, with their text. */
  reports(tab?: undefined): readonly Report[];
  /** popup, background -> page: read the page anew, and say what it is now. */
  again(tab?: undefined): Summary;
  /**
   * popup, panel -> background: keep the articles that were read in this tab. Those that are kept already are kept as they are now.
   * Rejects with a key of src/library/failure.ts as its message.
   */
  saveTab(tab: number): TabSaved;
  /** popup, panel -> background: whether this tab's articles are kept. */
  tabKept(tab: number): TabKept;
  /** popup, panel -> background: as if it had not been saved; what it replaced is there again. */
  undoSave(saved: readonly Saved[]): boolean;
  /** popup, panel -> background: takes reports out of the library, at most 500 at a time, and answers what brings them back. */
  removeReports(keys: readonly number[]): readonly Whole[];
  /** popup, panel -> background: puts back what was removed. */
  restoreReports(removed: readonly Whole[]): boolean;
  /** popup, panel -> background: the reader's own reports, newest first, a page at a time. */
  listReports(wish: ListWish): Page;
  /** library -> background: fetch this feed now. How it went is in the feed (src/library/feeds). */
  fetchFeed(address: string): boolean;
  /** library -> background: how often feeds are to be fetched has changed. */
  planFeeds(nothing?: undefined): boolean;
  /** background -> page: take everything down (access was taken back). */
  clear(tab?: undefined): boolean;
  /** page -> background: bring what reads articles into this page. */
  bringReader(tab?: undefined): boolean;
  /** page -> background: bring the marks and the card into this page. */
  bringMarks(tab?: undefined): boolean;
  /** page -> background and panel: what stands on the page has changed; so many figures differ now. */
  changed(diverging: number): boolean;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

type Name = keyof Calls;
type Argument<N extends Name> = Parameters<Calls[N]>[0];
type Value<N extends Name> = ReturnType<Calls[N]>;
type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly windowId?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
  readonly frameId?: number | undefined;
};
type Answers = { [N in Name]?: (argument: Argument<N>, sender: Sender) => Value<N> | Promise<Value<N>> };

const isText = (x: unknown, most: number): x is string => typeof x === 'string' && x.length <= most;
const isMaybeText = (x: unknown, most: number): boolean => x === undefined || isText(x, most);

/** Whether this is a report as a page may send it: of the right shape, and no longer than what is checked. */
export function isReport(x: unknown): x is Report {
  if (typeof x !== 'object' || x === null) return false;
  const r = x as Record<string, unknown>;
  const isDating = (d: unknown): boolean =>
    d === undefined || (typeof d === 'object' && d !== null && isText((d as Record<string, unknown>)['date'], 40));
  return (
    isText(r['id'], 4096) &&
    isText(r['text'], MOST_TEXT) &&
    ['outlet', 'title', 'url', 'byline', 'language'].every((k) => isMaybeText(r[k], 4096)) &&
    isDating(r['published']) &&
    isDating(r['modified']) &&
    Array.isArray(r['credits']) &&
    r['credits'].length <= 50 &&
    r['credits'].every((c) => isText(c, 200))
  );
}

function isPairNames(x: unknown): x is PairNames {
  if (typeof x !== 'object' || x === null) return false;
  const names = x as Record<string, unknown>;
  return isText(names['claim'], 200) && isText(names['report'], 4096) && isText(names['other'], 200);
}

const isList = (x: unknown, most: number): x is readonly unknown[] => Array.isArray(x) && x.length <= most;

function isListWish(x: unknown): x is ListWish {
  if (typeof x !== 'object' || x === null) return false;
  const { after, limit } = x as { after?: Partial<Place>; limit?: unknown };
  return (
    Number.isInteger(limit) &&
    (limit as number) > 0 &&
    (limit as number) <= 500 &&
    (after === undefined || (Number.isSafeInteger(after.key) && isText(after.savedAt, 40)))
  );
}

const isNothing = (x: unknown): boolean => x === undefined || x === null;
const isNumber = (x: unknown): boolean => Number.isInteger(x);

/** Whether an argument is of the shape that a call takes. */
type Shape = (x: unknown) => boolean;
type PageName = 'summary' | 'reveal' | 'step' | 'setApart' | 'undoApart' | 'reports' | 'again' | 'clear';
type FromPageName = 'check' | 'bringReader' | 'bringMarks' | 'changed';

/** What a page's content script answers. It is small: what else there is to be checked is not in it. */
const answeredInPage: { readonly [N in PageName]: Shape } = {
  summary: isNothing,
  reveal: (x) => isText(x, 200),
  step: (x) => x === 'next' || x === 'previous',
  setApart: isPairNames,
  undoApart: (x) => isText(x, 20_000),
  reports: isNothing,
  again: isNothing,
  clear: isNothing,
};

/** What a page's own content script (top frame) may ask. */
const askedByPages: { readonly [N in FromPageName]: Shape } = {
  check: isReport,
  bringReader: isNothing,
  bringMarks: isNothing,
  changed: (x) => Number.isInteger(x) && (x as number) >= 0,
};

/** What one of our own pages may ask of the background. */
const askedByOurs: { readonly [N in Exclude<Name, PageName | FromPageName>]: Shape } = {
  checkTab: isNumber,
  compareTabs: isNumber,
  comparedTabs: isNumber,
  saveTab: isNumber,
  tabKept: isNumber,
  // Whole reports are checked against the pack's schema before they are written.
  undoSave: (x) => isList(x, 500),
  removeReports: (x) => isList(x, 500) && x.every((key) => Number.isSafeInteger(key)),
  restoreReports: (x) => isList(x, 500),
  listReports: isListWish,
  fetchFeed: (x) => isText(x, 2048),
  planFeeds: isNothing,
};

/** A content script in a page's top frame. */
const isPage = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && sender.tab?.id !== undefined && sender.frameId === 0;

/** An extension page has our own origin; the background itself (speaking to a page) has no tab. */
const isOurs = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && (sender.url === undefined || sender.url.startsWith(browser.runtime.getURL('')));

/** Calls the background, or with `tab` the content script in that tab's top frame. Rejects when nobody answers or the answer is an error. */
export async function call<N extends Name>(name: N, argument: Argument<N>, tab?: number): Promise<Value<N>> {
  const message = { crosstally: name, argument };
  const reply: unknown = await (tab === undefined
    ? browser.runtime.sendMessage(message)
    : browser.tabs.sendMessage(tab, message, { frameId: 0 }));
  const answer = reply as Reply<Value<N>> | undefined;
  if (answer?.ok === true) return answer.value;
  throw new Error(answer?.error ?? `nobody answered ${name}`);
}

/** Who may make a call, and of what shape its argument must be; null for a call that is not answered here. */
type Terms = (name: string) => { readonly mayAsk: (sender: Sender) => boolean; readonly shape: Shape } | null;

/** Answers the named calls of the background and of our own pages until `signal` aborts; all others are left to whoever answers them. */
export const answer = (answers: Answers, signal?: AbortSignal): void =>
  listen(answers, signal, (name) =>
    Object.hasOwn(askedByPages, name)
      ? { mayAsk: isPage, shape: askedByPages[name as keyof typeof askedByPages] }
      : Object.hasOwn(askedByOurs, name)
        ? { mayAsk: isOurs, shape: askedByOurs[name as keyof typeof askedByOurs] }
        : null,
  );

/** The same in a page. */
export const answerInPage = (answers: Pick<Answers, PageName>, signal: AbortSignal): void =>
  listen(answers, signal, (name) =>
    Object.hasOwn(answeredInPage, name)
      ? { mayAsk: isOurs, shape: answeredInPage[name as keyof typeof answeredInPage] }
      : null,
  );

function listen(answers: Answers, signal: AbortSignal | undefined, termsOf: Terms): void {
  // `true` keeps the channel open for `send`: the one way that the browsers' own API and the polyfill have in common.
  const hear = (message: unknown, sender: Sender, send: (reply: unknown) => void): true | undefined => {
    const { crosstally: name, argument } = (message ?? {}) as { crosstally?: unknown; argument?: unknown };
    const terms = typeof name === 'string' && Object.hasOwn(answers, name) ? termsOf(name) : null;
    if (terms === null) return undefined;
    const known = name as Name;
    const run = answers[known] as (argument: unknown, sender: Sender) => unknown;
    const reply = async (): Promise<Reply<unknown>> => {
      if (!terms.mayAsk(sender)) return { ok: false, error: `${known}: not for this sender` };
      if (!terms.shape(argument)) return { ok: false, error: `${known}: unexpected argument` };
      try {
        return { ok: true, value: await run(argument, sender) };
      } catch (error) {
        return { ok: false, error: error instanceof Error ? error.message : String(error) };
      }
    };
    void reply().then(send);
    return true;
  };
  const listener = hear as (...heard: Parameters<typeof hear>) => true; // the types know no listener that passes a message over
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
