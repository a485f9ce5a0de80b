/**
 * Tables that stay the text they are written as: lines of cells parted by `|`, cells of entries parted by `,`. What an article has is
 * searched in them when it is met. Indexes of all their entries were a fifth of the engine's time to start, and an article meets few.
 */
export interface TableText {
  lines(): readonly string[];
  /** The first line that lists an entry in its cell `n`, exactly as written, and for which `fits` holds. */
  find(entry: string, n: number, fits?: (line: string) => boolean): string | undefined;
  /** True where an entry of cell `n` has further words behind this first one. */
  opens(word: string, n: number): boolean;
}

const isEdge = (char: string): boolean => char === '|' || char === ',' || char === '\n';

/** Reads a table from text that begins and ends with a line break. Searched in another case, `shown` is the text as it is written. */
export function tableText(text: string, shown = text): TableText {
  /** The line of the place `at`, if that is where an entry of cell `n` starts. */
  const lineAt = (at: number, n: number): string | undefined => {
    if (!isEdge(text.charAt(at - 1))) return undefined;
    const start = text.lastIndexOf('\n', at - 1) + 1;
    return text.slice(start, at).split('|').length === n + 1 ? shown.slice(start, text.indexOf('\n', at)) : undefined;
  };
  const search = (start: string, n: number, ends: (char: string) => boolean, fits: (line: string) => boolean) => {
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      const line = ends(text.charAt(at + start.length)) ? lineAt(at, n) : undefined;
      if (line !== undefined && fits(line)) return line;
    }
    return undefined;
  };
  return {
    lines: () => shown.trim().split('\n'),
    find: (entry, n, fits = () => true) => (entry === '' ? undefined : search(entry, n, isEdge, fits)),
    opens: (word, n) =>
      word !== '' &&
      search(
        `${word} `,
        n,
        () => true,
        () => true,
      ) !== undefined,
  };
}

/** Words whose findings are kept at once; more of them are found anew. */
const MOST = 2000;

/** Keeps what was found of a word: an article says the same few words behind its figures. */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined || known.has(word)) return kept as T;
    const found = find(word);
    if (known.size >= MOST) known.clear();
    known.set(word, found);
    return found;
  };
}
