// @ts-check
/** Opens a page in a running browser, lets the extension check it, and says what it found: in the extension's own words. */

import { CannotSetUp } from './setup.mjs';

/** @typedef {import('../src/messages.ts').Summary} Summary */
/** @typedef {import('../src/types.ts').Reason} Reason */

/** How long a page may take to be read and checked before what is known is shown. */
const PATIENCE = 20_000;

const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Grants access to the page's site, opens the page, waits for the extension's summary and has it show its first difference.
 * @param {import('./launch.mjs').Running} running
 * @param {string} url
 * @returns {Promise<{ page: import('puppeteer-core').Page, findings: string }>}
 */
export async function check(running, url) {
  const inside = await running.openPage('manifest.json');
  const { hostname, protocol } = new URL(url);
  if (/^https?:$/.test(protocol)) await running.grant(inside, [`*://${hostname}/*`]);
  // The browser's first tab, which is empty.
  const page = (await running.browser.pages())[0] ?? (await running.browser.newPage());
  await page.goto(url).catch((/** @type {Error} */ { message }) => {
    throw new CannotSetUp(`${url} does not open: ${message.split(/ at |\n/)[0]}`);
  });
  await page.bringToFront();
  const ask = (/** @type {object} */ message) =>
    inside.evaluate(`chrome.tabs.query({ active: true, currentWindow: true })
      .then(([tab]) => chrome.tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 }))
      .then((reply) => (reply?.ok ? reply.value : null), () => null)`);
  /** @type {Summary | null} */
  let summary = null;
  for (const start = Date.now(); Date.now() - start < PATIENCE; await pause(100)) {
    summary = /** @type {Summary | null} */ (await ask({ crosstally: 'summary' }));
    if (summary !== null && summary.state !== 'unread') break;
  }
  const say = async (/** @type {readonly Reason[]} */ reasons) =>
    /** @type {string[]} */ (
      await inside.evaluate(
        `${JSON.stringify(reasons)}.map(({ key, args }) => chrome.i18n.getMessage(key, args) || key)`,
      )
    );
  const findings = await describe(summary, say);
  const first = summary?.rows.find((row) => row.status === 'diverges') ?? summary?.rows[0];
  if (first !== undefined) await ask({ crosstally: 'reveal', argument: first.id });
  await inside.close();
  await page.bringToFront();
  // The page scrolls, then the card opens.
  await pause(500);
  return { page, findings };
}

/**
 * A table of the compared figures, and how many were left.
 * @param {Summary | null} summary none: the extension does not run on this page
 * @param {(reasons: readonly Reason[]) => Promise<string[]>} say
 */
async function describe(summary, say) {
  if (summary === null) return 'The extension does not run on this page.';
  const outlet = new Map(summary.related.map((report) => [report.id, report.outlet ?? report.id]));
  const found = summary.rows.flatMap((row) => row.others.map((other, i) => ({ row, other, isFirst: i === 0 })));
  const reasons = await say(found.map(({ other }) => other.because ?? { key: '', args: [] }));
  const rows = found.map(({ row, other, isFirst }, i) => [
    isFirst ? row.text : '',
    other.relation,
    other.text,
    outlet.get(other.report) ?? other.report,
    reasons[i] ?? '',
  ]);
  return [
    `${summary.title ?? summary.url}: ${summary.state}`,
    ...(rows.length > 0 ? ['', ...table([['figure', 'verdict', 'elsewhere', 'report', 'because'], ...rows])] : []),
    '',
    `${summary.rows.length} figures compared with ${summary.related.length} reports of the same event, ${summary.left.length} left alone.`,
  ].join('\n');
}

/** @param {readonly (readonly string[])[]} rows all equally long */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
