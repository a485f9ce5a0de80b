/** One page from reading to marks: checks it, answers for it, mends its marks and takes everything down again. */
import { browser } from '../browser';
import { MOST_TEXT } from '../limits';
import { type Summary, call } from '../messages';
import type { CrossReference } from '../types';
import { type Article, readArticle } from './article';
import { createCard } from './card';
import { listen } from './hover';
import { isEnglish } from './language';
import { type Mark, canMark, hide, isIntact, type Shown, isRegistered, marksOf, show } from './marks';
import { reveal } from './reveal';
import { emptySummary, summaryOf } from './summary';
import { watch } from './watch';

/** How often an article is read again because its marks broke; a page that rewrites itself for ever is then left alone. */
const MOST_MENDINGS = 6;

export interface Session {
  /** Reads and checks the page anew. */
  again(): void;
  /** What the page is, once a check under way has ended. */
  summary(): Promise<Summary>;
  /** Scrolls to the figure of a claim and opens its card; false where it is not marked. */
  reveal(claim: string): boolean;
  /** Takes everything off the page and stops. */
  end(): void;
}

interface Checked {
  readonly article: Article;
  readonly found: CrossReference;
}

/** Starts with a check of the page. `onFailure` is told of what went wrong; by then the page is as it was. */
export function startSession(onFailure: (error: unknown) => void): Session {
  const life = new AbortController();
  /** Everything that belongs to the present marks: card, listeners, observer. */
  let marking = new AbortController();
  let marks: readonly Mark[] = [];
  let card: ReturnType<typeof createCard> | null = null;
  let mendings = 0;
  let summary: Promise<Summary>;
  let round = 0;

  function unmark(): void {
    marking.abort();
    marking = new AbortController();
    marks = [];
    card = null;
    if (canMark()) hide();
  }

  function fail(error: unknown): Summary {
    unmark();
    if (isOrphan(error)) end();
    else onFailure(error);
    return emptySummary('failed', location.href, document.title);
  }

  /** Runs what an event started: whatever goes wrong there must not be the page's to see. */
  const guarded = (run: () => void): void => {
    try {
      if (isCutOff()) end();
      else run();
    } catch (error) {
      fail(error);
    }
  };

  async function check(): Promise<Summary> {
    const mine = ++round;
    const article = readArticle(document, location.href, { most: MOST_TEXT });
    if (!('report' in article)) return none('no-article');
    if (!isEnglish(article.report.text)) return none('language');
    const found = await call('check', article.report);
    if (life.signal.aborted || mine !== round) return summary;
    mark({ article, found });
    return summaryOf(article.report, found, article.cut);
  }

  const none = (state: 'no-article' | 'language'): Summary => {
    unmark();
    return emptySummary(state, location.href, document.title);
  };

  function mark(checked: Checked): void {
    unmark();
    if (!canMark()) return;
    marks = marksOf(checked.article.map, checked.found.findings);
    if (marks.length === 0) return;
    let shown = show(marks);
    const { signal } = marking;
    card = createCard(() => checked.found.related, signal);
    const mended = (): Shown => (isRegistered(marks) ? shown : (shown = show(marks)));
    listen({ shown: mended, card, guarded, signal });
    const look = (): void => {
      if (marks.every(isIntact)) {
        if (!isRegistered(marks)) shown = show(marks);
      } else if (mendings < MOST_MENDINGS) {
        mendings += 1;
        mend(checked);
      } else {
        marks = marks.filter(isIntact);
        shown = show(marks);
        stopWatching.abort();
      }
    };
    const stopWatching = new AbortController();
    signal.addEventListener('abort', () => stopWatching.abort(), { once: true });
    watch(checked.article.root, () => guarded(look), stopWatching.signal);
  }

  /** The page was rendered again: the same words are marked anew, other words are checked anew. */
  function mend({ article: before, found }: Checked): void {
    const article = readArticle(document, location.href, { most: MOST_TEXT });
    if ('report' in article && article.report.text === before.report.text) mark({ article, found });
    else again();
  }

  function again(): void {
    summary = check().catch(fail);
  }

  function end(): void {
    unmark();
    life.abort();
  }

  summary = check().catch(fail);
  return {
    again() {
      mendings = 0;
      again();
    },
    summary: () => summary,
    reveal: (claim) =>
      card
        ? reveal(
            marks.find((one) => one.finding.claim.id === claim && isIntact(one)),
            card,
          )
        : false,
    end,
  };
}

/** The extension was updated, switched off or removed while the page stayed open: nobody is left to answer. */
const isCutOff = (): boolean => (browser.runtime as Partial<typeof browser.runtime> | undefined)?.id === undefined;

const isOrphan = (error: unknown): boolean =>
  isCutOff() || /context invalidated|Receiving end does not exist|dead object/i.test(String(error));
