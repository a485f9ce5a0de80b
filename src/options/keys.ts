/** The keys that the browser has for us, and the way to where it lets the reader change them. */
import { browser } from '../browser';
import { say } from '../say';
import { byId, element } from '../surface/element';

interface Shortcuts {
  /** Firefox only. */
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page for shortcuts. */
function change(): void {
  const { openShortcutSettings } = browser.commands as Shortcuts;
  if (openShortcutSettings === undefined) void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else void openShortcutSettings();
}

const line = (what: string, keys: string | undefined): HTMLElement =>
  element(
    'div',
    { class: 'row' },
    element('dt', {}, what),
    element('dd', {}, keys === undefined || keys === '' ? say('optionsNoKey') : element('kbd', {}, keys)),
  );

/** Shows every command with its keys. */
export async function showKeys(): Promise<void> {
  const commands = (browser as { commands?: typeof browser.commands }).commands;
  // Firefox for Android has no keys to give.
  const all = commands === undefined ? [] : await commands.getAll();
  // The button's own command has no words of its own.
  const lines = all.map(({ description, shortcut }) => line(description || say('actionTitle'), shortcut));
  const button = element('button', { type: 'button', class: 'action' }, say('optionsChangeKeys'));
  button.addEventListener('click', change);
  byId('key-rows').replaceChildren(
    element('dl', {}, ...lines, line(say('optionsKeyClose'), 'Esc')),
    ...(commands === undefined ? [] : [button]),
  );
}
