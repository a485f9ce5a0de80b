import { browser } from '../browser';
import css from './card.css';
import { make } from './element';

/** The demonstration article is a page of our own, whose policy allows no `style` element; pages of the web hold none against us. */
const isOurs = (): boolean => location.href.startsWith(browser.runtime.getURL(''));

/** Gives the card's shadow root its style. */
export function dress(root: ShadowRoot): void {
  if (isOurs()) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = make('style', {});
  // Set, not appended: Firefox then takes it for the extension's own and does not hold it to the page's policy.
  style.textContent = css;
  root.append(style);
}
