import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../src/_locales/en/messages.json';

const ROOT = 'src';
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|html)$/.test(path))
  .map((path) => readFileSync(join(ROOT, path), 'utf8'));
const everything = [...sources, readFileSync('manifest.json', 'utf8')].join('\n');
const keys = new Set(Object.keys(messages));

/** What a text names: as a string of its own, or between the marks that a manifest has for it. */
const isNamed = (key: string): boolean => new RegExp(`['"\`]${key}['"\`]|__MSG_${key}__`).test(everything);

/** The key that is said for a count, `popupReports` of `popupReportsOne`. */
const family = (key: string): string | null => /^(.+)(?:One|Other|Zero|Two|Few|Many)$/.exec(key)?.[1] ?? null;

describe('the words of the interface', () => {
  it('are all said somewhere', () => {
    const unsaid = [...keys].filter((key) => !isNamed(key) && !isNamed(family(key) ?? key));
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
    const counted = [...everything.matchAll(/\bsayCount\('(\w+)'/g)].map(([, key]) => key ?? '');
    expect(counted.filter((key) => !keys.has(`${key}One`) || !keys.has(`${key}Other`))).toEqual([]);
  });

  it('fill in no more than nine values, the most that browsers take', () => {
    const places = Object.values(messages).flatMap(({ message }) => [...message.matchAll(/\$(\d+)/g)]);
    expect(places.every(([, n]) => Number(n) >= 1 && Number(n) <= 9)).toBe(true);
  });
});
