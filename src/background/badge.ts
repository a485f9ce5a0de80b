/** The number on the toolbar button: how many figures of the tab's page differ; nothing when none does. */
import { browser } from '../browser';
import { say, sayCount } from '../say';
import { BADGE_COLOUR, badgeText } from './badge-text';

/** Shows the count on one tab's button, until the tab goes to another page (browsers then take it down themselves). */
export async function showBadge(tabId: number, diverging: number): Promise<void> {
  const text = badgeText(diverging, say('badgeMany'));
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: diverging > 0 ? sayCount('badgeTitle', diverging) : say('actionTitle') }),
  ]);
}
