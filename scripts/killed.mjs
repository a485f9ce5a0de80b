// @ts-check
/**
 * Kills a browser with all its processes, as a power cut would, and waits until they are gone.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<void>}
 */
export async function killed(browser) {
  const child = browser.process();
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // Puppeteer starts browsers as leaders of a group of their own: a negative number means the whole group.
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}
