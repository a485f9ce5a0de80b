/** Pairs that a reader called not comparable as labelled cases, in the form of test/events: what a test of the pairing reads. */
import type { ApartPair, Side } from './apart';

interface Label {
  readonly report: string;
  readonly text: string;
  readonly in: string;
}

export interface ApartCases {
  readonly event: string;
  readonly reports: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly published: string;
    readonly credits: readonly string[];
    readonly text: string;
  }[];
  readonly groups: readonly never[];
  readonly traps: readonly { readonly a: Label; readonly b: Label; readonly why: string }[];
}

/** All that is known of the figure's surroundings. */
const passageOf = ({ sentence, phrase }: Side): string => sentence ?? phrase;

/**
 * One file of cases. A report's text is made of the passages that are known of it, each once; a passage that lies in another is left
 * out, so that what a label names stands once.
 */
export function apartCases(pairs: readonly ApartPair[]): ApartCases {
  const sides = pairs.flatMap(({ page, other }) => [page, other]);
  const ids = [...new Set(sides.map(({ report }) => report))];
  const reports = ids.map((id) => {
    const own = sides.filter(({ report }) => report === id);
    const passages = [...new Set(own.map(passageOf))];
    return {
      id,
      outlet: own.find(({ outlet }) => outlet !== undefined)?.outlet ?? '',
      published: own.find(({ published }) => published !== undefined)?.published ?? '',
      credits: [],
      text: passages
        .filter((passage) => !passages.some((other) => other !== passage && other.includes(passage)))
        .join('\n\n'),
    };
  });
  const label = (side: Side): Label => ({ report: side.report, text: side.figure, in: passageOf(side) });
  return {
    event: 'Pairs that a reader called not comparable',
    reports,
    groups: [],
    traps: pairs.map(({ page, other, at }) => ({
      a: label(page),
      b: label(other),
      why: `called not comparable on ${at.slice(0, 10)}`,
    })),
  };
}
