import { frontTab, tabNow } from '../surface/tab';
import type { OpenedTab } from '../surface/tab';

/** The tab that `?tab=ID` names, where the popup is a page of its own. */
const named = new URLSearchParams(location.search).get('tab');

/** Whether this is a real popup, which hangs from the toolbar and hides the page: not a tab of its own. */
export const isPopup = named === null;

/** Whether the width is ours to choose: a popup on a desktop. Firefox for Android gives it the whole screen. */
export const isNarrow = isPopup && !navigator.userAgent.includes('Android');

/** The named tab, else the one whose button was pressed. Rejects where there is none. */
export async function openedTab(): Promise<OpenedTab> {
  if (!isPopup) return tabNow(Number(named));
  const tab = await frontTab();
  if (tab === null) throw new Error('there is no tab to speak of');
  return tab;
}
