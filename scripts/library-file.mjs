// @ts-check
/** A file of reports as a reader's library exports it, made of the project's own test events: for pictures of the library page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './setup.mjs';

/** Events that are in the picture, that which is shown last kept last: the newest stands first. */
const EVENTS = ['census', 'launch', 'strike', 'wildfire', 'train-crash'];

const ENGINE = `export { readFacts } from './src/cross-reference';
export { formatReport, packHead, PACK_END } from './src/corpus/pack';`;

/** The engine as this process can run it. */
async function engine() {
  const { outputFiles } = await build({
    stdin: { contents: ENGINE, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'error' },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles?.[0]?.contents ?? '').toString('base64')}`);
}

/**
 * Writes the file.
 * @param {string} path
 */
export async function writeLibraryFile(path) {
  const { readFacts, formatReport, packHead, PACK_END } = await engine();
  const reports = EVENTS.flatMap((name) =>
    JSON.parse(readFileSync(join(ROOT, `test/events/${name}.json`), 'utf8')).reports.map(
      (/** @type {{ id: string, outlet: string, published: string, credits?: string[], text: string }} */ report) => ({
        id: `${name}-${report.id}`,
        url: `https://news.example/${name}/${report.id}`,
        outlet: report.outlet,
        title: report.text.split('\n')[0],
        published: { date: report.published, basis: 'stated' },
        credits: report.credits ?? [],
        text: report.text,
      }),
    ),
  );
  const texts = reports.map((report, i) =>
    formatReport({
      ...readFacts(report),
      kept: {
        savedAt: new Date(Date.UTC(2026, 10, 2, 8, i)).toISOString(),
        source: i % 5 === 3 ? 'remembered' : 'saved',
      },
    }),
  );
  writeFileSync(path, packHead('Library') + texts.join(',\n') + PACK_END);
}
