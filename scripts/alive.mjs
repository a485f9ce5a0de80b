// @ts-check
/**
 * What is alive in the memory of a page and of the extension's background, once all garbage has been collected: what a process has
 * from the system tells little, since neither browser gives it back at once. Measured in Chromium 156 and Firefox ESR 153.
 */

/**
 * @typedef {object} Alive bytes
 * @property {number} page scripts and documents in the page's process: the page's own, the content script's, the browser's
 * @property {number} background the same in the process of the extension's background
 */

/**
 * In Chromium by a snapshot of the heap, before which all that can be given up is: also what was compiled, which is left out here
 * as well, since it grows with what has run and not with what is kept.
 * @param {import('puppeteer-core').CDPSession} session of a page or a worker
 * @returns {Promise<number>} bytes
 */
export async function heapOf(session) {
  /** @type {string[]} */
  const chunks = [];
  const keep = (/** @type {{ chunk: string }} */ { chunk }) => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  /** @type {string[]} */
  const fields = snapshot.meta.node_fields;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = snapshot.meta.node_types[type].indexOf('code');
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at + type] !== code) sum += nodes[at + size];
  return sum;
}

/**
 * In Firefox what about:memory says, after every process was asked to collect: run in the browser's own window, it resolves to the
 * bytes of each process, as JSON. Left out is what belongs to no script: empty room of the heap, and compiled code.
 */
export const ALIVE_IN_FIREFOX = `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
  // What one collection lets go, another one takes: scripts and documents are collected apart, and hold one another.
  for (let n = 0; n < 4; n++) {
    for (const which of ['gc', 'cc']) Services.obs.notifyObservers(null, 'child-' + which + '-request');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const sums = {};
  const add = (process, path, kind, units, amount) => {
    if (units !== Ci.nsIMemoryReporter.UNITS_BYTES || !/^explicit.(js-non-window|window-objects)/.test(path)) return;
    if (/gc-heap.(unused|decommitted|chunk)|.code.|script-sources|baseline|ion-data|jit/.test(path)) return;
    sums[process] = (sums[process] ?? 0) + amount;
  };
  await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
  return JSON.stringify(sums);`;

/**
 * @param {string} sums as JSON, what `ALIVE_IN_FIREFOX` resolves to: processes are called "web (pid 7)" and "extension (pid 8)"
 * @returns {Alive}
 */
export function aliveInFirefox(sums) {
  const all = /** @type {[string, number][]} */ (Object.entries(JSON.parse(sums)));
  const of = (/** @type {RegExp} */ kind) =>
    all.filter(([process]) => kind.test(process)).reduce((sum, [, bytes]) => sum + bytes, 0);
  return { page: of(/^web/), background: of(/^extension/) };
}
