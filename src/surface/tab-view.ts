/** What a popup or a panel shows of one tab, and how it keeps in step with it. */
import { call } from '../messages';
import type { Summary } from '../messages';
import { say } from '../say';
import { readAccess } from './access';
import type { Access } from './access-from';
import { showKeep } from './keep';
import { showList } from './list';
import { blank, read } from './reading';
import { CHECKING, offOn, sentence } from './sentence';
import { tabNow } from './tab';
import type { OpenedTab } from './tab';
import { focusList, notice, showSentence, showSite, showSwitches, unfoldSwitches } from './view';

/** An answer that comes sooner than this, in milliseconds, is shown without a word that it is being waited for. */
const SOON = 150;

/** What popup and panel do differently. */
export interface Manner {
  /** Asks for the page when the view is opened: the popup has it read, the panel only looks. */
  readonly first: (tab: OpenedTab) => Promise<Summary>;
  /** After a figure was shown on the page. */
  readonly revealed: () => void;
  /** Where the reader asked for a check that was not to be had. */
  readonly refused?: string;
}

/** One tab's view. Everything in it ends with `end`. */
export class TabView {
  private summary: Summary | null = null;
  private access: Access | null = null;
  private isOver = false;

  constructor(
    private tab: OpenedTab,
    private readonly manner: Manner,
  ) {}

  /** Shows the page, unless the reader has switched its site off. */
  async open(): Promise<void> {
    const access = await this.follow();
    if (access.off) this.show(null);
    else await this.ask(this.manner.first);
    if (!this.isOver) unfoldSwitches();
  }

  /** Reads again what is granted and switched off, and shows what that changes. */
  async follow(): Promise<Access> {
    const before = this.access;
    this.tab = await tabNow(this.tab.id);
    const access = await readAccess(this.tab.url ?? (this.summary?.url || undefined));
    this.access = access;
    if (this.isOver) return access;
    showSwitches(access, (refused) => {
      notice(refused ? say('popupRefused') : '');
      void this.follow();
    });
    if (before?.site === true && !access.site) this.show(access.off ? null : blank('unread', this.tab.url));
    else if (before?.site === false && access.site && this.isUnread()) await this.ask(read);
    this.showSite();
    return access;
  }

  /** Shows what the tab's page is now: another one may have come into it. */
  async refresh(): Promise<void> {
    this.summary = null;
    const access = await this.follow();
    if (access.off) this.show(null);
    else await this.ask(this.manner.first);
  }

  /** Shows nothing more: another view has the place. */
  end(): void {
    this.isOver = true;
  }

  private async ask(how: (tab: OpenedTab) => Promise<Summary>): Promise<void> {
    const waiting = setTimeout(() => this.isOver || showSentence(CHECKING, () => undefined), SOON);
    const summary = await how(this.tab);
    clearTimeout(waiting);
    this.show(summary);
    // The page may have told its address, which the browser did not.
    if (this.tab.url === undefined && summary.url !== '' && this.access?.host === null) await this.follow();
    this.showSite();
  }

  /** Shows a summary; `null` stands for a site that is switched off. */
  private show(summary: Summary | null): void {
    this.summary = summary;
    if (this.isOver) return;
    const said = summary === null ? offOn(this.access?.host ?? '') : sentence(summary);
    showSentence(said, () => void this.checkNow());
    showList(summary, (claim) => void this.reveal(claim));
    void showKeep(this.tab.id, !this.isUnread());
  }

  /** The reader's own wish, by the button below the sentence. */
  private async checkNow(): Promise<void> {
    await this.ask(read);
    notice(this.summary?.state === 'unread' && this.manner.refused !== undefined ? say(this.manner.refused) : '');
    focusList();
  }

  private showSite(): void {
    if (this.access !== null && !this.isOver) showSite(this.access, !this.isUnread());
  }

  private isUnread(): boolean {
    return this.summary === null || ['restricted', 'unread', 'failed'].includes(this.summary.state);
  }

  private async reveal(claim: string): Promise<void> {
    const isShown = await call('reveal', claim, this.tab.id).catch(() => false);
    if (this.isOver) return;
    notice(isShown ? '' : say('popupGone'));
    if (isShown) this.manner.revealed();
  }
}
