/**
 * The popup: says whether the reports differ on this page, lists every figure, and holds the switches. Opened as a page of its
 * own with `?tab=ID` it stands for that tab.
 */
import { browser } from '../browser';
import { call } from '../messages';
import type { Summary } from '../messages';
import { say } from '../say';
import { readAccess } from './access';
import type { Access } from './access-from';
import { isNarrow, isPopup, openedTab, tabNow } from './place';
import type { OpenedTab } from './place';
import { CHECKING, offOn, sentence } from './sentence';
import {
  fit,
  focusFindings,
  notice,
  sayStatic,
  showFindings,
  showSentence,
  showSite,
  showSwitches,
  unfoldSwitches,
} from './view';

/** Longest wait for a page: one that has not answered by then is stuck, and the reader may ask again. */
const PATIENCE = 30_000;

const blank = (state: Summary['state'], url = ''): Summary => ({
  state,
  url,
  rows: [],
  left: [],
  related: [],
  origins: 0,
});

/** Has the page read and checked, unless it was. Never rejects: what goes wrong is a state like any other. */
async function summaryOf({ id, url }: OpenedTab): Promise<Summary> {
  const late = new Promise<Summary>((resolve) => setTimeout(resolve, PATIENCE, blank('failed', url)));
  const summary = await Promise.race([call('checkTab', id), late]).catch(() => blank('failed', url));
  // Pressing the toolbar button gives access to any page that can be given: one without is the browser's own.
  const isKept = isPopup && url === undefined && summary.state === 'unread';
  return isKept ? { ...summary, state: 'restricted' } : summary;
}

/** Shows one tab and keeps in step with it while the popup is open. */
class Popup {
  private summary: Summary | null = null;
  private access: Access | null = null;

  constructor(private tab: OpenedTab) {}

  /** Checks the page, unless the reader has switched its site off. */
  async open(): Promise<void> {
    const access = await this.follow();
    if (access.off) this.show(null);
    else await this.check();
    unfoldSwitches();
  }

  /** Reads again what is granted and switched off, and shows what that changes. */
  async follow(): Promise<Access> {
    const before = this.access;
    this.tab = await tabNow(this.tab.id);
    const access = await readAccess(this.tab.url ?? (this.summary?.url || undefined));
    this.access = access;
    showSwitches(access, (refused) => {
      notice(refused ? say('popupRefused') : '');
      void this.follow();
    });
    if (before?.site === true && !access.site) this.show(access.off ? null : blank('unread', this.tab.url));
    else if (before?.site === false && access.site && this.isUnread()) await this.check();
    this.showSite();
    return access;
  }

  private async check(): Promise<void> {
    showSentence(CHECKING, () => undefined);
    this.show(await summaryOf(this.tab));
    // The page may have told its address, which the browser did not.
    if (this.tab.url === undefined && this.summary?.url) await this.follow();
    this.showSite();
  }

  /** Shows a summary; `null` stands for a site that is switched off. */
  private show(summary: Summary | null): void {
    this.summary = summary;
    const said = summary === null ? offOn(this.access?.host ?? '') : sentence(summary);
    showSentence(said, () => void this.check().then(focusFindings));
    showFindings(summary, (claim) => void this.reveal(claim));
  }

  private showSite(): void {
    if (this.access !== null) showSite(this.access, !this.isUnread());
  }

  private isUnread(): boolean {
    return this.summary === null || ['restricted', 'unread', 'failed'].includes(this.summary.state);
  }

  /** Shows a figure on the page and gives way to it. */
  private async reveal(claim: string): Promise<void> {
    const isShown = await call('reveal', claim, this.tab.id).catch(() => false);
    notice(isShown ? '' : say('popupGone'));
    if (isShown && isPopup) window.close();
  }
}

/** The popup's one catch: whatever failed, the reader is told that it did. */
async function start(): Promise<void> {
  fit(isNarrow);
  sayStatic();
  try {
    const popup = new Popup(await openedTab());
    const follow = (): void => void popup.follow();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    browser.storage.local.onChanged.addListener(follow);
    await popup.open();
  } catch (error) {
    console.error(`${say('appName')} ${browser.runtime.getManifest().version}:`, error);
    showSentence(sentence(blank('failed')), () => location.reload());
  }
}

void start();
