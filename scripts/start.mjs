// @ts-check
/**
 * `npm start [-- firefox] [-- URL]`: sets up, builds, and shows the extension at work in a browser with an empty profile of its own,
 * on the demonstration article or on any page. With a display it stays until the browser is closed or Ctrl-C; without one it prints
 * what the extension found and writes a screenshot.
 *
 * What runs is the build as it is delivered. Access to the page's site is granted as by the switch "on this site" in the popup.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CannotSetUp, ROOT, runCommand, setUp } from './setup.mjs';

/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */

const USAGE = 'usage: npm start [-- chrome | firefox] [URL]';

/**
 * @param {readonly string[]} args
 * @returns {{ name: BrowserName, url: string | null }} no address stands for the demonstration
 */
function read(args) {
  /** @type {BrowserName} */
  let name = 'chrome';
  /** @type {string | null} */
  let url = null;
  for (const arg of args.filter((a) => a !== '--')) {
    if (arg === 'chrome' || arg === 'firefox') name = arg;
    else if (arg === 'chromium') name = 'chrome';
    else if (URL.canParse(arg)) url = arg;
    else throw new CannotSetUp(`${arg} is neither a browser nor an address (with http:// or https://). ${USAGE}`);
  }
  return { name, url };
}

/** Only Linux can be without a display. */
const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

function build(/** @type {BrowserName} */ name) {
  const { status } = spawnSync(process.execPath, ['build.mjs', '--only', name], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new CannotSetUp('the build failed');
}

/** Resolves when the reader has had enough: the browser is closed, or Ctrl-C. */
const end = (/** @type {import('puppeteer-core').Browser} */ browser, /** @type {AbortSignal} */ stop) =>
  new Promise((resolve) => {
    if (stop.aborted) resolve(undefined);
    stop.addEventListener('abort', resolve);
    browser.on('disconnected', resolve);
  });

await runCommand(async () => {
  const { name, url } = read(process.argv.slice(2));
  const stop = new AbortController();
  // Ctrl-C may arrive twice, from the terminal and from npm: the second changes nothing.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop.abort());
  setUp([name]);
  build(name);
  // Only now are they sure to be installed.
  const [{ launch }, { serve }, { check }] = await Promise.all([
    import('./launch.mjs'),
    import('./serve.mjs'),
    import('./findings.mjs'),
  ]);
  const headless = !hasDisplay();
  const demo = await serve(join(ROOT, 'demo'));
  const running = stop.signal.aborted ? null : await launch(name, { extension: join(ROOT, 'dist', name), headless });
  try {
    if (running === null) return;
    const work = async () => {
      const { page, findings } = await check(running, url ?? `${demo.url}/index.html`);
      if (!headless) return console.log('The page is open. Close the browser or press Ctrl-C to end.');
      console.log(`\n${findings}`);
      const picture = join(process.cwd(), `crosstally-${name}.png`);
      await page.screenshot({ path: /** @type {`${string}.png`} */ (picture) });
      console.log(`\nThis machine has no display: ${name} ran headless. Screenshot: ${picture}`);
    };
    const ended = end(running.browser, stop.signal);
    await Promise.race([work(), ended]);
    if (!headless) await ended;
  } finally {
    await running?.close().catch(() => undefined);
    await demo.close();
  }
});
