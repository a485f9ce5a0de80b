/** Saving from a menu or by a key, where no popup is open to say what became of it: the toolbar button does, for a moment. */
import { browser } from '../browser';
import { whyFailed } from '../library/failure';
import { call } from '../messages';
import { say, sayReason } from '../say';
import { showBadge } from './badge';
import { saveTab } from './library';

/** Milliseconds for which the button says so; long enough to be seen, short enough to be awake for. */
const MOMENT = 3000;

/** White on it is read easily (9.3:1); not the colour of figures that differ. */
const COLOUR = '#3d4852';

interface Said {
  readonly text: string;
  readonly title: string;
}

async function save(tab: number): Promise<Said> {
  try {
    const { state } = await saveTab(tab);
    if (state === 'saved') return { text: '✓', title: say('keepSaved') };
    return { text: '–', title: say(state === 'private' ? 'keepPrivate' : 'popupNoArticle') };
  } catch (error) {
    return { text: '!', title: sayReason(whyFailed(error)) };
  }
}

/** Keeps the articles of a tab, and says on its button that they are kept, or why not. */
export async function saveShown(tabId: number): Promise<void> {
  const { text, title } = await save(tabId);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
  await new Promise((resolve) => setTimeout(resolve, MOMENT));
  const rows = await call('summary', undefined, tabId).then(
    (summary) => summary.rows,
    () => [],
  );
  // The tab may be gone by now.
  await showBadge(tabId, rows.filter(({ status }) => status === 'diverges').length).catch(() => undefined);
}
