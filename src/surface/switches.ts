import { setOff } from '../off';
import { say } from '../say';
import { allowAll, allowSite, leaveAll, leaveSite } from './access';
import type { Access } from './access-from';
import { toggle } from './switch';

/** The switches by which the reader has pages checked by themselves. `done` hears whether the browser refused. */
export function switches(access: Access, done: (refused: boolean) => void): readonly HTMLElement[] {
  const { host, site, all } = access;
  const settle = (change: Promise<unknown>): void => {
    change.then(
      (granted) => done(granted === false),
      () => done(true),
    );
  };
  const section = 'sites-title';
  const turnAll = (on: boolean): void => settle(on ? allowAll() : leaveAll());
  const forAll = toggle({ id: 'all-sites', label: say('popupAllSites'), section, on: all, turn: turnAll });
  if (host === null) return [forAll];
  // Under access to all sites, this one comes back without asking.
  const turnOn = (): Promise<unknown> => (all ? setOff(host, false) : allowSite(host));
  const turnSite = (on: boolean): void => settle(on ? turnOn() : leaveSite(host));
  // A site's name runs left to right whatever the language.
  const label = say('popupThisSite', `\u2068${host}\u2069`);
  return [toggle({ id: 'this-site', label, section, on: site, turn: turnSite }), forAll];
}
