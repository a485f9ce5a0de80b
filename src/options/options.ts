/** The settings: marks, sites, pairs that are not comparable, keys, and what this is. Every change is kept at once. */
import { onApart } from '../apart';
import { browser } from '../browser';
import { OFF } from '../off';
import { say } from '../say';
import { onSettings, readSettings } from '../settings';
import { byId } from '../surface/element';
import { sayStatic } from '../surface/static';
import { showAbout } from './about';
import { showApart } from './apart';
import { showKeys } from './keys';
import { showMarks } from './marks';
import { showSites } from './sites';

/** The page's one catch. */
function fail(error: unknown): void {
  console.error(`${say('appName')} ${browser.runtime.getManifest().version}:`, error);
  byId('notice').textContent = say('optionsFailed');
}

const run = (task: Promise<unknown>): void => void task.catch(fail);

async function start(): Promise<void> {
  sayStatic();
  document.title = say('optionsTitle');
  showAbout();
  const open = new AbortController().signal;
  onSettings(showMarks, open);
  onApart(() => run(showApart()), open);
  const sites = (): void => run(showSites());
  browser.permissions.onAdded.addListener(sites);
  browser.permissions.onRemoved.addListener(sites);
  browser.storage.local.onChanged.addListener((changes) => {
    if (OFF in changes) sites();
  });
  showMarks(await readSettings());
  await Promise.all([showSites(), showApart(), showKeys()]);
}

run(start());
