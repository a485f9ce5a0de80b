/** The list of the tabs that were compared with one another, and of those that could not be. */
import { browser } from '../browser';
import type { ComparedTab, TabWhy } from '../messages';
import { say, sayCount, sayNumber } from '../say';
import { element, foreign } from './element';

/** Why a tab was not compared, in a few words. */
const WHY: Readonly<Record<TabWhy, string>> = {
  unread: 'tabsNoAccess',
  restricted: 'tabsRestricted',
  'no-article': 'tabsNoArticle',
  language: 'tabsLanguage',
  failed: 'tabsFailed',
  off: 'tabsOff',
  asleep: 'tabsAsleep',
};

/** Tabs that were compared, and those that were not. */
export interface Sorted {
  readonly read: readonly ComparedTab[];
  readonly left: readonly ComparedTab[];
}

export const sorted = (tabs: readonly ComparedTab[]): Sorted => ({
  read: tabs.filter(({ why }) => why === undefined),
  left: tabs.filter(({ why }) => why !== undefined),
});

/** What the comparison came to for one tab. A tab about whose event no other is open was compared with none of them. */
function outcome({ others, differing }: ComparedTab): HTMLElement {
  const words = differing > 0 ? sayCount('tabsDiffer', differing) : say('tabsSame');
  return others === 0
    ? element('span', { class: 'outcome' }, say('tabsAlone'))
    : element('span', { class: 'outcome', 'data-differs': differing > 0 ? '' : undefined }, words);
}

/** A line for a tab that was compared: pressed, it brings the tab to the front. */
function line(tab: ComparedTab): HTMLElement {
  const button = element('button', { type: 'button', class: 'tab', title: say('tabsShow') });
  button.append(foreign('title', tab.title ?? say('tabsUntitled')), outcome(tab));
  button.addEventListener('click', () => void browser.tabs.update(tab.id, { active: true }).catch(() => undefined));
  return element('li', {}, button);
}

/** A line for the tabs that were not compared for one reason. They are not named: browsers do not tell us what they show. */
function reason(why: TabWhy, count: number): HTMLElement {
  const words = element('span', { class: 'title' }, say(WHY[why]));
  return element('li', { class: 'not-read' }, words, element('span', { class: 'outcome' }, sayNumber(count)));
}

/** The list: each tab that was compared, then how many were not, by reason. */
export function tabList({ read, left }: Sorted): HTMLElement {
  const whys = [...new Set(left.map(({ why }) => why))].filter((why) => why !== undefined);
  const reasons = whys.map((why) => reason(why, left.filter((tab) => tab.why === why).length));
  const list = element('ul', { class: 'tabs' }, ...read.map(line));
  return element(
    'div',
    {},
    read.length > 0 ? list : null,
    reasons.length > 0 ? element('h3', { class: 'left-title' }, say('tabsLeft')) : null,
    reasons.length > 0 ? element('ul', { class: 'tabs' }, ...reasons) : null,
  );
}
