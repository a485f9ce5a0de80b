/** The sites whose pages are checked by themselves, and those that are left alone. */
import { siteOrigins } from '../feed-sites';
import { offSites, setOff } from '../off';
import { say } from '../say';
import { isForAll } from '../sites';
import { leaveSite } from '../surface/access';
import { byId, element } from '../surface/element';
import { switches } from '../surface/switches';
import { row } from './row';

/** The host of a granted pattern ("*://news.example.org/*"), with its "*." where it has one; null for that of all sites. */
export function grantedHost(pattern: string): string | null {
  if (isForAll(pattern)) return null;
  return /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? null;
}

/** Takes focus to the next thing there is, once a line has gone. */
const lead = (): void => document.querySelector<HTMLElement>('#site-rows button')?.focus();

function list(
  title: string,
  hosts: readonly string[],
  button: string,
  name: string,
  press: (host: string) => Promise<unknown>,
): HTMLElement[] {
  if (hosts.length === 0) return [];
  const rows = hosts.map((host) =>
    row([element('bdi', {}, host)], say(button), say(name, host), () => void press(host).then(showSites).then(lead)),
  );
  return [element('h3', {}, say(title)), element('ul', {}, ...rows)];
}

/** Shows what is granted and switched off now. */
export async function showSites(): Promise<void> {
  const [origins, off] = await Promise.all([siteOrigins(), offSites()]);
  const all = origins.some(isForAll);
  const hosts = [...new Set(origins.map(grantedHost).filter((host) => host !== null))].sort();
  const focused = document.activeElement?.id ?? '';
  byId('site-rows').replaceChildren(
    ...switches({ host: null, site: all, all, off: false }, (refused) => {
      byId('notice').textContent = refused ? say('popupRefused') : '';
      void showSites();
    }),
    ...list('optionsAllowed', hosts, 'optionsRemove', 'optionsRemoveName', (host) =>
      leaveSite(host.replace(/^\*\./, '')),
    ),
    ...(all
      ? list('optionsLeft', off, 'optionsCheckAgain', 'optionsCheckAgainName', (host) => setOff(host, false))
      : []),
  );
  if (focused !== '') document.getElementById(focused)?.focus();
}
