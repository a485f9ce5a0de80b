import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const ROOT = 'src';
const LOCALES = readdirSync(join(ROOT, '_locales')).sort();
const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, '_locales', locale, 'messages.json'), 'utf8')) as Messages;

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|html)$/.test(path))
  .map((path) => readFileSync(join(ROOT, path), 'utf8'));
const everything = [...sources, readFileSync('manifest.json', 'utf8')].join('\n');
const english = read('en');
const keys = new Set(Object.keys(english));

/** What a text names: as a string of its own, or between the marks that a manifest has for it. */
const isNamed = (key: string): boolean => new RegExp(`['"\`]${key}['"\`]|__MSG_${key}__`).test(everything);

/** `popupReports` and `One` of `popupReportsOne`; null where the key is of no count. */
function counted(key: string): { family: string; form: string } | null {
  const [, family, form] = /^(.+)(One|Other|Zero|Two|Few|Many)$/.exec(key) ?? [];
  return family !== undefined && form !== undefined && keys.has(`${family}Other`) ? { family, form } : null;
}

const languageOf = (messages: Messages): string => messages['appLanguage']?.message ?? '';

/** Which counts up to a thousand take each of a language's forms: more cannot tell forms of whole numbers apart. */
function formsOf(language: string): ReadonlyMap<string, readonly number[]> {
  const rules = new Intl.PluralRules(language);
  const forms = new Map<string, number[]>();
  for (let n = 0; n <= 1000; n++) {
    const category = rules.select(n);
    const form = category.charAt(0).toUpperCase() + category.slice(1);
    forms.set(form, [...(forms.get(form) ?? []), n]);
  }
  return forms;
}

/** All that is filled in, each place once: "$1$2". */
const placesIn = (message: string): string =>
  [...new Set(message.match(/\$\d+/g) ?? [])].sort((a, b) => a.localeCompare(b)).join('');

describe('the words of the interface', () => {
  it('are all said somewhere', () => {
    const unsaid = [...keys].filter((key) => !isNamed(key) && !isNamed(counted(key)?.family ?? key));
    expect(unsaid).toEqual([]);
  });

  it('are there for every place of a page that asks for them', () => {
    const asked = [...everything.matchAll(/data-(?:say|label)="(\w+)"|__MSG_(\w+)__/g)].map(([, a, b]) => a ?? b ?? '');
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('are there for every key that is said by name, in all forms that English has for a count', () => {
    const said = [...everything.matchAll(/\bsay\('(\w+)'/g)].map(([, key]) => key ?? '');
    expect(said.filter((key) => !keys.has(key))).toEqual([]);
    const families = [...everything.matchAll(/\bsayCount\('(\w+)'/g)].map(([, key]) => key ?? '');
    expect(families.filter((key) => !keys.has(`${key}One`) || !keys.has(`${key}Other`))).toEqual([]);
  });

  it('name everything that the manifest shows', () => {
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
      readonly name: string;
      readonly description: string;
      readonly action: { readonly default_title: string };
      readonly commands: Readonly<Record<string, { readonly description: string }>>;
    };
    const shown = [
      manifest.name,
      manifest.description,
      manifest.action.default_title,
      ...Object.values(manifest.commands).map(({ description }) => description),
    ];
    expect(shown.filter((text) => !/^__MSG_\w+__$/.test(text))).toEqual([]);
  });

  it('are there in the languages that are promised', () => {
    expect(LOCALES).toEqual(['ar', 'de', 'en', 'es', 'fr', 'sr']);
  });
});

describe.each(LOCALES)('the words of the interface in %s', (locale) => {
  const messages = read(locale);
  const language = languageOf(messages);
  const forms = formsOf(language);

  it('are in the language of their folder, with the extension’s own name', () => {
    expect(new Intl.Locale(language).language).toBe(locale);
    expect(messages['appDirection']?.message).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(messages['appName']?.message).toBe('Crosstally');
  });

  it('lack nothing that English has, and no form that the language has for a count', () => {
    const missing = [...keys].flatMap((key) => {
      const count = counted(key);
      if (count === null) return key in messages ? [] : [key];
      return [...forms.keys(), 'Other'].map((form) => count.family + form).filter((name) => !(name in messages));
    });
    expect(missing).toEqual([]);
  });

  it('hold nothing that is never said', () => {
    const unsaid = Object.keys(messages).filter((key) => {
      const form = counted(key)?.form;
      return form === undefined || form === 'Other' ? !keys.has(key) : !forms.has(form);
    });
    expect(unsaid).toEqual([]);
  });

  it('fill in what English fills in; a count may be left to a form that stands for one number only', () => {
    const wrong = Object.entries(messages).flatMap(([key, { message }]) => {
      const count = counted(key);
      const wanted = placesIn(english[count ? `${count.family}Other` : key]?.message ?? '');
      const isOneNumber = count !== null && forms.get(count.form)?.length === 1;
      const found = placesIn(message);
      return found === wanted || (isOneNumber && `$1${found}` === wanted) ? [] : [`${key}: ${message}`];
    });
    expect(wrong).toEqual([]);
  });

  it('fill in no more than nine values, the most that browsers take', () => {
    const places = Object.values(messages).flatMap(({ message }) => [...message.matchAll(/\$(\d+)/g)]);
    expect(places.every(([, n]) => Number(n) >= 1 && Number(n) <= 9)).toBe(true);
  });

  it('fit where English fits', () => {
    const long = Object.entries(messages).filter(([key, { message }]) => {
      const count = counted(key);
      const wanted = english[count ? `${count.family}Other` : key]?.message ?? '';
      return message.trim() === '' || message.length > wanted.length * 1.6 + 16;
    });
    expect(long.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
    // What Chrome's store takes, and what a toolbar button has room for.
    expect(messages['appDescription']?.message.length).toBeLessThanOrEqual(132);
    expect(messages['badgeMany']?.message.length).toBeLessThanOrEqual(4);
  });

  it('are typed cleanly: no straight quotes, no three dots, no space at either end or twice', () => {
    const odd = Object.values(messages).filter(({ message }) => /["']|\.\.\.|^\s|\s$| {2}/.test(message));
    expect(odd.map(({ message }) => message)).toEqual([]);
  });

  it('are written in letters of that language', () => {
    const text = Object.values(messages)
      .map(({ message }) => message)
      .join(' ');
    expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(/\p{Script=Arabic}/u.test(text)).toBe(locale === 'ar');
  });

  if (locale !== 'en')
    it('are not English ones left standing', () => {
      const same = [...keys].filter((key) => {
        const words = english[key]?.message ?? '';
        return words.split(/\s+/).length > 2 && /[a-z]{3}/.test(words) && messages[key]?.message === words;
      });
      expect(same).toEqual([]);
    });
});
