/** The library as a file: a pack with the sentences, and with when and how each report was kept. */
import { PACK_END, formatReport, packHead } from '../corpus/pack';
import type { Whole } from './kept';
import { getMany, list } from './list';

/** Reports that are in memory at a time. */
const AT_ONCE = 100;

/**
 * The reader's own reports as the text of one file, newest first, in pieces: make a Blob of them. What is saved while it goes on may or
 * may not be in it.
 * @throws LibraryFailure
 */
export async function* exportAll(title: string): AsyncGenerator<string, void, undefined> {
  let page = await list({ limit: AT_ONCE });
  yield packHead(title);
  for (let isFirst = true; page.rows.length > 0; isFirst = false) {
    const text = await formatted(page.rows.map(({ key }) => key));
    yield isFirst ? text : `,\n${text}`;
    if (page.next === undefined) break;
    page = await list({ limit: AT_ONCE, after: page.next });
  }
  yield PACK_END;
}

/** The same for some of them, in their order here. */
export async function* exportReports(title: string, keys: readonly number[]): AsyncGenerator<string, void, undefined> {
  yield packHead(title);
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const text = await formatted(keys.slice(from, from + AT_ONCE));
    yield from === 0 ? text : `,\n${text}`;
  }
  yield PACK_END;
}

async function formatted(keys: readonly number[]): Promise<string> {
  return (await getMany(keys)).map(packed).join(',\n');
}

const packed = ({ facts, savedAt, source }: Whole): string => formatReport({ ...facts, kept: { savedAt, source } });
