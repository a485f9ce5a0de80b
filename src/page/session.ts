/** One page from reading to marks: checks it, goes with its changes, answers for it and takes everything down again. */
import { addApart, apartPair, listApart, onApart, undoApart } from '../apart';
import { apartKey, reportOf } from '../apart-key';
import { tellHovers } from '../hovers';
import type { PairNames, Summary } from '../messages';
import type { Report } from '../types';
import { onAddress } from './address';
import type { Article } from './article';
import { ask, isCutOff } from './ask';
import { bring } from './bring';
import { checkAll } from './check-all';
import { isClobbered, leadsInCircles } from './clobbered';
import type { Checked, Hooks, Marker, Reader } from './contract';
import { type Extent, extentOf, hasGrown } from './extent';
import { isEnglish } from './language';
import { end as endOf } from './over';
import { Pace } from './pace';
import { type NotRead, whyNotRead } from './probe';
import { inSlices } from './slices';
import { divergingIn, emptySummary, summaryOf } from './summary';
import { type Watch, watch } from './watch';

/** Reading and checking again may take one part in so many of a page's time. */
const REST = 30;

/** Addresses of a page that are remembered: one that changes its own for ever is not to fill the memory. */
const MOST_PAST = 500;

export interface Session {
  /** Reads and checks the page anew. */
  again(): void;
  /** What the page is, once a check under way has ended. */
  summary(): Promise<Summary>;
  /** The articles of the page that were checked. */
  reports(): readonly Report[];
  /** Scrolls to the figure of a claim and opens its card; false where it is not on the page. */
  reveal(claim: string): boolean;
  /** Goes to the next or previous mark; the claim, or null where there is none. */
  step(direction: 'next' | 'previous'): string | null;
  /** Remembers that two figures are not comparable; false where the page has no such pair. */
  setApart(pair: PairNames): boolean;
  undoApart(key: string): boolean;
  /** Takes everything off the page and stops. */
  end(): void;
}

/** Starts with a check of the page. `onFailure` is told of what went wrong unless the page did it; by then the page is as it was. */
export function startSession(onFailure: (error: unknown) => void): Session {
  const life = new AbortController();
  let watching: Watch | null = null;
  let stopWatching = new AbortController();
  let articles: readonly Checked[] = [];
  /** What the page is where it has no article to show. */
  let nothing: 'no-article' | 'language' | 'failed' = 'no-article';
  let marker: Marker | null = null;
  /** The one marker of this page, on its way or there: two checks at once ask for it once. */
  let bringing: Promise<Marker> | null = null;
  /** The one reader of this page, likewise. */
  let bringingReader: Promise<Reader> | null = null;
  let apart: ReadonlySet<string> = new Set();
  const pace = new Pace();
  let round = 0;
  let [moved, followsApart, isChecking] = [false, false, false];
  /** What came while a check was under way: whether text did; null for nothing. */
  let held: boolean | null = null;
  /** Where the page was before, and what its reports were called there. */
  const past = new Set<string>();
  let address = location.href;
  let extent: Extent = { inside: 0, outside: 0 };
  let differing: number | null = null;
  let checking: Promise<void>;

  /** Runs what an event started: whatever goes wrong there must not be the page's to see. */
  const guarded = (run: () => void): void => {
    try {
      if (isCutOff()) end();
      else run();
    } catch (error) {
      fail(error);
    }
  };

  function fail(error: unknown): void {
    // What was under way when all was taken down, access among it, is expected to fail.
    if (life.signal.aborted) return;
    nothing = 'failed';
    takeDown();
    if (isCutOff()) end();
    else if (!isRefused(error) && !isClobbered(document)) onFailure(error);
  }

  /** Made for the marker: what a page without one does not need is not asked of the browser. */
  const hooks = (): Hooks => ({
    guarded,
    hovered: tellHovers(life.signal),
    setApart: (pairs) => pairs.forEach(setApart),
    undoApart: (keys) => keys.forEach(takeBack),
  });

  /** The pairs called not comparable, and from then on every change of them. */
  function followApart(): Promise<ReadonlySet<string>> {
    if (!followsApart) onApart((pairs) => guarded(() => refresh(new Set(pairs.map(({ key }) => key)))), life.signal);
    followsApart = true;
    return knownApart();
  }

  /** Reads the page, asks for what is not known yet, and shows it. */
  async function check(): Promise<void> {
    const mine = ++round;
    const isOver = (): boolean => life.signal.aborted || mine !== round;
    const started = performance.now();
    if (leadsInCircles(document)) throw new Error('leads in circles');
    const before = articles.map(({ article }) => article);
    const reading = await readInSlices(before, isOver);
    if (reading === null) return;
    const read = reading.value;
    const english = 'why' in read ? [] : read.filter(({ report }) => isEnglish(report.text));
    nothing = 'why' in read ? 'no-article' : 'language';
    extent = extentOf(english);
    const checked = await checkAll(english, articles);
    if (isOver()) return;
    articles = checked;
    const isFound = checked.some(({ found }) => found.findings.length > 0);
    if (isFound) apart = await followApart();
    if (isOver()) return;
    if (isFound) marker = await (bringing ??= bring('crosstallyMarks').then((make) => make(hooks())));
    if (isOver()) return;
    marker?.show(articles, apart);
    const now = performance.now();
    if (pace.marked(now, held === true)) watching?.restFor(Math.max(reading.spent * REST, (now - started) * 3));
    tellChange();
  }

  /** Reads between the page's own tasks; what was read before text came is read again. Null where nobody waits for it any more. */
  async function readInSlices(
    before: readonly Article[],
    isOver: () => boolean,
  ): Promise<{ value: readonly Article[] | NotRead; spent: number } | null> {
    const started = performance.now();
    let not = whyNotRead(document, location.href);
    const spent = performance.now() - started;
    if (not !== null && before.length === 0) return { value: not, spent };
    bringingReader ??= bring('crosstallyReader');
    const reader = await bringingReader;
    if (isOver()) return null;
    watching?.came();
    return inSlices(() => reader(document, location.href, { before, past, not }), {
      next: () => {
        if (isOver()) return 'leave';
        if (watching?.came() !== true) return 'on';
        not = whyNotRead(document, location.href);
        return 'anew';
      },
    });
  }

  function start(): void {
    const mine = round + 1;
    [isChecking, held] = [true, null];
    checking = check()
      .catch((error: unknown) => {
        if (mine === round) fail(error);
      })
      .then(() => {
        if (mine !== round) return;
        isChecking = false;
        pace.checkEnded();
        if (held !== null) watching?.lookSoon();
      });
  }

  /** Watches the page from now on; what was watched for an earlier one is over. */
  function keepWatch(): void {
    endOf(stopWatching);
    stopWatching = new AbortController();
    pace.watched(performance.now());
    watching = watch(({ grew }) => guarded(() => lookAgain(grew)), AbortSignal.any([life.signal, stopWatching.signal]));
  }

  /** The page has changed: marks that broke are made anew, new text is read. */
  function lookAgain(hasGrownNow: boolean): void {
    const grew = hasGrownNow || held === true;
    // A check under way comes to its end first: one that began anew whenever something came would have no word for a page without rest.
    if (isChecking && !(moved && pace.mayEndCheck())) {
      held = grew;
      return;
    }
    const hasMoved = moved;
    [moved, held] = [false, null];
    if (articles.length === 0 && !hasMoved) {
      // An article may come after the page; one that comes much later has its own address.
      if (!pace.mayStillCome(performance.now(), grew)) endOf(stopWatching);
      else if (grew) start();
      return;
    }
    const isWhole = marker?.isWhole() !== false;
    if (isWhole && !hasMoved && !(grew && hasGrown(extent, extentOf(articles.map(({ article }) => article))))) return;
    // What another address brings is no mending: the last of many is the one that is read.
    if (hasMoved || pace.mayMend(performance.now(), isWhole)) return start();
    marker?.dropBroken();
    endOf(stopWatching);
  }

  /** The page has another address: what of it is gone will be seen once it has settled. */
  function move(): void {
    marker?.closeCard();
    moved = true;
    for (const url of [address, ...articles.map(({ article }) => article.report.url)])
      if (url !== undefined) past.add(withoutFragment(url));
    address = location.href;
    past.delete(withoutFragment(address));
    for (const oldest of past) if (past.size > MOST_PAST) past.delete(oldest);
    if (pace.isNewPage(performance.now())) keepWatch();
    watching?.lookSoon();
  }

  function tellChange(): void {
    const now = divergingIn(articles, apart);
    differing = now;
    ask('changed', now).catch(() => undefined);
  }

  const summaryNow = (): Summary =>
    articles.length > 0
      ? summaryOf(articles, apart, location.href)
      : emptySummary(nothing, location.href, document.title);

  function refresh(keys: ReadonlySet<string>): void {
    if (articles.length === 0) return;
    apart = keys;
    marker?.show(articles, apart);
    tellChange();
  }

  /** Nothing is shown as kept that is not: a browser that refuses to write has the page as it was. */
  function kept(writing: Promise<void>): void {
    const before = apart;
    writing.catch((error: unknown) => {
      refresh(before);
      if (isCutOff()) end();
      else if (!life.signal.aborted) onFailure(error);
    });
  }

  function setApart({ claim, report, other }: PairNames): boolean {
    for (const { article, found } of articles) {
      const finding = found.findings.find((one) => one.claim.id === claim);
      const match = finding?.matches.find((one) => one.report === report && one.claim.id === other);
      if (!finding || !match) continue;
      const sides = [
        [article.report, finding.claim],
        [reportOf(found, report), match.claim],
      ] as const;
      kept(addApart(apartPair(...sides, new Date().toISOString())));
      refresh(new Set([...apart, apartKey(...sides)]));
      return true;
    }
    return false;
  }

  function takeBack(key: string): boolean {
    if (!apart.has(key)) return false;
    kept(undoApart(key));
    refresh(new Set([...apart].filter((other) => other !== key)));
    return true;
  }

  function end(): void {
    endOf(life);
    takeDown();
  }

  /** Also a marker that is still to come. */
  function takeDown(): void {
    bringing?.then(
      (brought) => brought.end(),
      () => undefined,
    );
    [marker, bringing, bringingReader, articles] = [null, null, null, []];
  }

  const whileAlive = { signal: life.signal };
  /** Back from the browser's cache with its marks, but without its number on the button. */
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && differing !== null) guarded(tellChange);
  };
  onAddress(() => guarded(move), life.signal);
  // Listened for from when the page goes, since every page's first one comes while it is being read.
  addEventListener(
    'pagehide',
    ({ persisted }) => persisted && addEventListener('pageshow', back, whileAlive),
    whileAlive,
  );
  keepWatch();
  start();
  return {
    again() {
      articles = [];
      keepWatch();
      start();
    },
    async summary() {
      for (let known = null; known !== checking; await known) known = checking;
      return summaryNow();
    },
    reports: () => articles.map(({ article }) => article.report),
    reveal: (claim) => marker?.reveal(claim) ?? false,
    step: (direction) => marker?.step(direction) ?? null,
    setApart,
    undoApart: takeBack,
    end,
  };
}

const withoutFragment = (address: string): string => address.replace(/#.*/s, '');

/** The pairs that the reader called not comparable; none where the browser refuses to read them, and the page is marked all the same. */
const knownApart = (): Promise<ReadonlySet<string>> =>
  listApart().then(
    (pairs) => new Set(pairs.map(({ key }) => key)),
    () => new Set(),
  );

/** Access to the page was taken back in the middle of its check; what becomes of it the background says in a moment. */
const isRefused = (error: unknown): boolean => /Cannot access|host permission/.test(String(error));
