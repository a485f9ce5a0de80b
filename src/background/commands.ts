/** The keyboard's commands, as the manifest names them; which keys they have is the reader's choice, in the browser's own settings. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { call } from '../messages';
import { checkTab } from './inject';
import { saveShown } from './save-shown';

/** Chrome's side panel and Firefox's sidebar, of which each browser has one. */
interface Panels {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { toggle(): Promise<void> };
}

/** Listens for commands. `run` takes care of what fails. */
export function answerCommands(run: (task: Promise<unknown>) => void): void {
  // Absent in Firefox for Android, which has no keyboard to speak of.
  (browser as Partial<typeof browser>).commands?.onCommand.addListener((command, tab) => {
    // A panel opens only in the turn of the event that asked for it: nothing may be awaited before.
    if (command === 'toggle-panel') run(openPanel(tab));
    else run(onPage(command, tab));
  });
}

async function onPage(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  const id = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (id === undefined) return;
  if (command === 'check-page') {
    const again = await call('again', undefined, id).catch(() => null);
    if (again === null) await checkTab(id);
    return;
  }
  if (command === 'save-report') return saveShown(id);
  const direction = command === 'next-mark' ? 'next' : 'previous';
  const gone = await call('step', direction, id).catch(() => undefined);
  if (gone !== undefined) return;
  // Not read yet: the command is the reader's wish to have it read.
  await checkTab(id);
  await call('step', direction, id);
}

async function openPanel(tab: Tabs.Tab | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidebarAction) await sidebarAction.toggle();
  else if (tab?.id !== undefined) await sidePanel?.open({ tabId: tab.id });
}
