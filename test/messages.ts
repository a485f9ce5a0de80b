/** The part of a browser's extension API that speaks, out of _locales: what modules that say something find in a test. */
import { readFileSync } from 'node:fs';
import './storage';
import { browser } from '../src/browser';

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

const ROOT = new URL('../src/_locales/', import.meta.url);

/** From now on everything is said in this language, a folder of _locales, in a browser that itself speaks Hebrew. */
export function speak(locale: string): void {
  const messages = JSON.parse(readFileSync(new URL(`${locale}/messages.json`, ROOT), 'utf8')) as Messages;
  const i18n = {
    getUILanguage: () => 'he',
    getMessage(key: string, values: readonly string[] = []) {
      if (key === '@@bidi_dir') return 'rtl';
      return (messages[key]?.message ?? '').replace(/\$(\d)/g, (_place, n: string) => values[Number(n) - 1] ?? '');
    },
  };
  Object.assign(browser, { i18n });
}
