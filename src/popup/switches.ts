import { setOff } from '../off';
import { say } from '../say';
import { allowAll, allowSite, leaveAll, leaveSite } from './access';
import type { Access } from './access-from';
import { element } from './element';

/** One switch. `turn` runs in the very turn of the click: browsers ask for access only then. */
function toggle(id: string, label: HTMLElement, on: boolean, turn: (on: boolean) => void): HTMLElement {
  const button = element('button', {
    type: 'button',
    role: 'switch',
    id,
    'aria-checked': String(on),
    // The name of popup.html's section comes first: "Check pages by itself: on all sites".
    'aria-labelledby': `sites-title ${id}-label`,
  });
  button.addEventListener('click', () => turn(!on));
  label.id = `${id}-label`;
  label.addEventListener('click', () => button.click());
  return element('div', { class: 'switch' }, label, button);
}

/** The label of one site, whose name runs left to right whatever the language. */
const siteLabel = (host: string): HTMLElement =>
  element('span', { class: 'label' }, say('popupThisSite', `\u2068${host}\u2069`));

/** The switches by which the reader has pages checked by themselves. `done` hears whether the browser refused. */
export function switches(access: Access, done: (refused: boolean) => void): readonly HTMLElement[] {
  const { host, site, all } = access;
  const settle = (change: Promise<unknown>): void => {
    change.then(
      (granted) => done(granted === false),
      () => done(true),
    );
  };
  const forAll = toggle('all-sites', element('span', { class: 'label' }, say('popupAllSites')), all, (on) =>
    settle(on ? allowAll() : leaveAll()),
  );
  if (host === null) return [forAll];
  // Under access to all sites, this one comes back without asking.
  const turnOn = (): Promise<unknown> => (all ? setOff(host, false) : allowSite(host));
  const forSite = toggle('this-site', siteLabel(host), site, (on) => settle(on ? turnOn() : leaveSite(host)));
  return [forSite, forAll];
}
