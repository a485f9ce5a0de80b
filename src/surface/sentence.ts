import type { Summary } from '../messages';
import type { Phrase } from './phrase';

/** What the popup says of a page: the answer, a line below it, and what the reader may do about it. */
export interface Sentence {
  readonly answer: Phrase;
  readonly hint?: Phrase;
  readonly action?: Phrase;
  /** Colours the answer where figures differ; all else is plain. */
  readonly differs?: true;
}

/** What the page was compared with. Fewer origins than reports is worth a word: then some of them are one voice. */
function comparedWith(reports: number, origins: number): Phrase {
  const counted = { key: 'popupReports', count: reports };
  return origins < reports
    ? { key: 'popupAgainst', args: [counted, { key: 'popupOrigins', count: origins }] }
    : counted;
}

/** The page has not been looked at yet. */
export const CHECKING: Sentence = { answer: { key: 'popupChecking' } };

/** The reader has switched this site off. */
export const offOn = (host: string): Sentence => ({
  answer: { key: 'popupOff' },
  hint: { key: 'popupOffHint', args: [host] },
  action: { key: 'popupCheckNow' },
});

/** One clear sentence for each state that a page can be in: the popup is never blank. */
export function sentence(summary: Summary): Sentence {
  const compared = summary.rows.length;
  const others = summary.related.filter((report) => !report.copy).length;
  switch (summary.state) {
    case 'differ': {
      const differing = summary.rows.filter((row) => row.status === 'diverges').length;
      const hint = { key: 'popupDifferHint', args: [comparedWith(others, summary.origins)] };
      return { answer: { key: 'popupDiffer', count: differing, args: [compared] }, hint, differs: true };
    }
    case 'agree': {
      const hint = { key: 'popupAgreeHint', count: compared, args: [comparedWith(others, summary.origins)] };
      return { answer: { key: 'popupAgree' }, hint };
    }
    case 'no-figure':
      return { answer: { key: 'popupNoFigure' }, hint: { key: 'popupNoFigureHint', count: others } };
    case 'no-report':
      return { answer: { key: 'popupNoReport' }, hint: { key: 'popupNoReportHint' } };
    case 'no-article':
      return { answer: { key: 'popupNoArticle' }, hint: { key: 'popupNoArticleHint' } };
    case 'language':
      return { answer: { key: 'popupLanguage' }, hint: { key: 'popupLanguageHint' } };
    case 'restricted':
      return { answer: { key: 'popupRestricted' }, hint: { key: 'popupRestrictedHint' } };
    case 'unread':
      return { answer: { key: 'popupUnread' }, hint: { key: 'popupUnreadHint' }, action: { key: 'popupCheckNow' } };
    case 'failed':
      return { answer: { key: 'popupFailed' }, hint: { key: 'popupFailedHint' }, action: { key: 'popupTryAgain' } };
  }
}
