import { OPEN_ENDED, TITLES } from './lexicon/abbreviations';
import { tokenize, type Token } from './tokens';
import type { Span } from '../types';

/** A sentence: a span of the text and the half-open range of its tokens. `block` counts the blocks of the text from 0. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

/**
 * More tokens than any sentence has that somebody wrote to be read: a page may have no full stop at all, and what is asked of each figure
 * about its whole sentence would then take the square of the page's time.
 */
const LONGEST = 500;
/** So many tokens before the end of what is too long, a place is looked for where it may be cut. */
const REACH = 100;

const CLOSERS = '"”’\')]»';
const OPENERS = '"“‘\'([«';

/**
 * Sentences of a text, block by block. A full stop ends one unless it belongs to an abbreviation, an initial or a decimal; closing
 * quotes and brackets go with the sentence they close, and a quotation that stops inside a sentence does not end it.
 */
export function splitSentences(source: string | readonly Token[]): Sentence[] {
  const tokens = typeof source === 'string' ? tokenize(source) : source;
  const sentences: Sentence[] = [];
  let from = 0;
  let block = 0;
  const close = (to: number): void => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (to > from && first && last) sentences.push({ start: first.start, end: last.end, from, to, block });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'break') {
      close(i);
      from = i + 1;
      block++;
    } else if (token.kind === 'mark' && isStop(token.text)) {
      const after = closersEnd(tokens, i + 1);
      if (endsHere(tokens, i, after)) {
        close(after);
      }
      i = after - 1;
    }
  }
  close(tokens.length);
  return sentences;
}

/** The tokens of a text, with an end of a block, of no characters, wherever a sentence would be longer than any is: nothing looks over one. */
export function withBreaks(tokens: Token[]): Token[] {
  const long = splitSentences(tokens).filter(({ from, to }) => to - from > LONGEST);
  if (long.length === 0) return tokens;
  const cuts = new Set<number>();
  for (const { from, to } of long)
    for (let at = from; to - at > LONGEST;) {
      at = cutBefore(tokens, at + LONGEST);
      cuts.add(at);
    }
  return tokens.flatMap((token, n) => (cuts.has(n) ? [emptyBreak(token), { ...token, gap: true }] : [token]));
}

const emptyBreak = ({ start }: Token): Token => ({ start, end: start, kind: 'break', text: '', lower: '', gap: true });

/** Behind a mark, else between two words; in an endless row of figures anywhere. */
function cutBefore(tokens: readonly Token[], end: number): number {
  const places = Array.from({ length: REACH }, (_, n) => end - n);
  const kind = (i: number): string | undefined => tokens[i]?.kind;
  return (
    places.find((i) => kind(i - 1) === 'mark' && tokens[i]?.gap) ??
    places.find((i) => kind(i - 1) === 'word' && kind(i) === 'word' && tokens[i]?.gap) ??
    end
  );
}

const isStop = (mark: string): boolean => mark === '.' || mark === '!' || mark === '?' || mark === '…';

function closersEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    if (token.kind !== 'mark' || token.gap || !(CLOSERS.includes(token.text) || isStop(token.text))) break;
    i++;
  }
  return i;
}

function endsHere(tokens: readonly Token[], stop: number, after: number): boolean {
  const next = tokens[after];
  if (!next || next.kind === 'break') return true;
  const before = tokens[stop - 1];
  // A stop with no space behind it is inside a name, a number or an address ("U.S.", "example.org").
  if (!next.gap && after === stop + 1) return false;
  const opened = OPENERS.includes(next.text) ? (tokens[after + 1] ?? next) : next;
  const starts =
    opened.kind === 'number' ||
    opened.kind === 'symbol' ||
    isCapital(opened.text) ||
    (opened !== next && opened.kind === 'word');
  if (tokens[stop]?.text !== '.') return starts || opened.kind === 'mark';
  if (!starts) return false;
  if (!before || before.kind !== 'word') return true;
  return !isAbbreviation(tokens, stop - 1, opened);
}

const isCapital = (word: string): boolean => word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase();

/** Openers that follow an abbreviation only at the start of a new sentence: "in the U.S. The army ...". */
const STARTERS = new Set(
  'the a an he she it they we i you this that these those in on at but and however when while as after before his her their its there what if'.split(
    ' ',
  ),
);

function isAbbreviation(tokens: readonly Token[], at: number, next: Token): boolean {
  const word = tokens[at] as Token;
  const dotted = word.lower.length === 1 && tokens[at - 1]?.text === '.' && !word.gap;
  if (dotted || OPEN_ENDED.has(word.lower))
    return !STARTERS.has(next.lower) && (next.kind !== 'number' || !dotted || isClock(word));
  if (word.lower.length === 1) return isCapital(word.text) && word.lower !== 'i' && next.kind === 'word';
  if (word.lower === 'no' || word.lower === 'nos') return next.kind === 'number' && isCapital(word.text);
  if (!TITLES.has(word.lower)) return false;
  if (/^(?:vs|v|cf|ca|approx|al|est|vol|pp|dept|univ)$/.test(word.lower)) return true;
  // "no", "art", "ed" and the like are words too: as abbreviations they are capitalised or stand before a figure.
  return isCapital(word.text) || next.kind === 'number';
}

const isClock = (word: Token): boolean => word.lower === 'm';
