/**
 * What the built extension costs a page that nobody has read before, in a process of its own: all of it, from the compiling of its files
 * to the marks, as the browser's own trace has it. Times are the main thread's, in which other programs have no part.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { launch } from '../../scripts/launch.mjs';

/** Milliseconds of the page's main thread, the least of some; NaN where there was no parse. */
export interface First {
  readonly ours: number;
  readonly parse: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when, how long, and the same by the thread's own clock. */
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string }; readonly fileName?: string; readonly worldName?: string };
}

/** Tasks, scripts with their address, and the two signs that are set around the parse. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'];
const SIGNS = ['bench-parse', 'bench-parsed'] as const;

/** Said in a task that goes on with what the browser answered: nothing else in the trace tells whose it is. */
const REPLY = 'bench-reply';

/** A copy of the built extension that says when it parses, with the copy of the page that the parse needs, and when it is answered. */
function withSigns(extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosstally-first-'));
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, 'reader.js');
  const source = readFileSync(file, 'utf8');
  const [begin, end] = SIGNS.map((sign) => `performance.mark('${sign}');`) as [string, string];
  const marked = source.replace(
    /const copy = \w+\.cloneNode\(true\);[\s\S]{1,300}?\.parse\(\);/,
    (all) => `${begin}${all}${end}`,
  );
  if (marked === source) throw new Error('reader.js has no parse in it');
  writeFileSync(file, marked);
  for (const name of ['page.js', 'marks.js']) {
    const before = readFileSync(join(folder, name), 'utf8');
    const after = before.replace(
      /\w+\.(?:runtime\.sendMessage|storage\.local\.get)\(\w+\)/g,
      (asked) => `${asked}.finally(() => performance.mark('${REPLY}'))`,
    );
    if (after === before) throw new Error(`${name} asks for nothing`);
    writeFileSync(join(folder, name), after);
  }
  return folder;
}

/** Opens each address so many times, every time in another process, and says what the check cost. */
export async function firstChecks(extension: string, addresses: readonly string[], rounds: number): Promise<First[]> {
  const folder = withSigns(extension);
  const running = await launch('chrome', {
    extension: folder,
    headless: true,
    // Every site has a process of its own.
    args: ['--host-resolver-rules=MAP *.test 127.0.0.1'],
  });
  const inside = await running.openPage('manifest.json');
  await running.grant(inside, ['*://*/*']);
  const session = await running.browser.target().createCDPSession();
  const isOurs = ({ name, ph, args }: TraceEvent): boolean =>
    name === REPLY ||
    (ph === 'X' &&
      ((args.data?.url ?? args.fileName ?? '').startsWith(running.origin) || args.worldName === 'Crosstally'));
  let site = 0;
  const once = async (address: string): Promise<First> => {
    const url = new URL(address);
    url.hostname = `site${++site}.test`;
    const page = await running.browser.newPage();
    const events = await traced(session, async () => {
      await page.goto(url.href);
      const isMarked = 'CSS.highlights.size > 0';
      // A page without marks is over long before.
      await page.waitForFunction(isMarked, { timeout: 2500, polling: 50 }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await page.close();
    return costOf(events, isOurs);
  };
  const costs: First[] = [];
  for (const address of addresses) {
    const taken: First[] = [];
    for (let n = 0; n < rounds; n++) taken.push(await once(address));
    const least = (of: (cost: First) => number): number =>
      Math.min(...taken.map(of).filter((time) => !Number.isNaN(time)));
    const parse = least((cost) => cost.parse);
    costs.push({ ours: least((cost) => cost.ours), parse: parse === Infinity ? NaN : parse });
  }
  await running.close();
  rmSync(folder, { recursive: true });
  return costs;
}

async function traced(session: CDPSession, run: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: readonly unknown[] }): void => {
    events.push(...(value as readonly TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await run();
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** All of the tasks in which a script of ours ran, but for the time between the two signs. What else they did is counted as ours. */
function costOf(events: readonly TraceEvent[], isOurs: (event: TraceEvent) => boolean): First {
  const own = events.filter(isOurs);
  const [one] = own;
  if (!one) return { ours: NaN, parse: NaN };
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === one.pid && tid === one.tid,
  );
  const holds = ({ ts, dur = 0 }: TraceEvent) => own.some((event) => event.ts >= ts && event.ts < ts + dur);
  const spent = tasks.filter(holds).reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  const [began, ended] = SIGNS.map((sign) => events.find(({ name, pid }) => name === sign && pid === one.pid)?.tts);
  const parse = began === undefined || ended === undefined ? 0 : ended - began;
  return { ours: (spent - parse) / 1000, parse: parse === 0 ? NaN : parse / 1000 };
}
