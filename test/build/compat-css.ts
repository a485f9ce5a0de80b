/** What the style sheets use of CSS, held against the browsers that are said to have it, as test/build/compat.ts does with scripts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Use, bcd, child, since } from './compat';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Without comments, strings and addresses, in which anything may stand; as many lines as before. */
const bare = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'|url\([^)]*\)/g, (text) => text.replace(/[^\n]/g, ' '));

/** Property, and the names in its value: "inline-size: min(...)" is inline-size and min. */
const DECLARATION = /(?<=[{;]\s*)([a-z][a-z-]*)\s*:\s*([^;{}]+)(?=[;}])/g;
const SELECTOR = /(?<=[};]\s*|^\s*|\{\s*)([^{};@][^{};]*)(?=\{)/g;
const AT_RULE = /@([a-z-]+)([^{;]*)/g;

/** What browsers lack without harm: Infinity in the data, or the version from which nothing at all is said against them. Why each is none. */
const HARMLESS: Readonly<Record<string, Partial<Use>>> = {
  // Before these it has no effect only where nothing scrolls.
  'properties overscroll-behavior': { chrome: 63, firefox: 59 },
  // Without text-shadow, which ours have not, before Firefox 149; without lines, which all of ours have, before 146.
  'selectors highlight': { firefox: 146 },
  // Lines are broken as they always were.
  'properties text-wrap pretty': { firefox: 0 },
  // Of telephones alone; the build writes what Firefox calls it.
  'properties text-size-adjust': { firefox: 0 },
  'properties text-size-adjust none': { firefox: 0 },
};

/** All uses in src, each feature once, and how many are not in the data. */
export function styleUses(): { uses: Use[]; unknown: string[] } {
  const found = new Map<string, Use>();
  const unknown = new Set<string>();
  const css = child(bcd, 'css');

  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.css')) continue;
    const text = bare(readFileSync(join(root, 'src', path), 'utf8'));
    const look = (kind: 'properties' | 'selectors' | 'at-rules', names: readonly string[], index: number): void => {
      const feature = `${kind} ${names.join(' ')}`;
      if (found.has(feature)) return;
      const data = child(
        names.reduce((node, name) => child(node, name), child(css, kind)),
        '__compat',
      );
      // A value that is in no data is as old as its property; the names of things are looked for.
      if (!data && names.length === 1) unknown.add(feature);
      if (!data) return;
      const at = `${relative(root, join(root, 'src', path))}:${String(text.slice(0, index).split('\n').length)}`;
      found.set(feature, {
        feature,
        at,
        chrome: since(data, 'chrome'),
        firefox: since(data, 'firefox'),
        ...HARMLESS[feature],
      });
    };
    for (const { 1: property = '', 2: value = '', index } of text.matchAll(DECLARATION)) {
      look('properties', [property], index);
      for (const [name] of value.matchAll(/[a-z][a-z-]*/g)) look('properties', [property, name], index);
    }
    for (const { 1: selector = '', index } of text.matchAll(SELECTOR))
      for (const [, name = ''] of selector.matchAll(/::?([a-z][a-z-]*)/g)) look('selectors', [name], index);
    for (const { 1: rule = '', 2: query = '', index } of text.matchAll(AT_RULE)) {
      look('at-rules', [rule], index);
      for (const [, name = ''] of query.matchAll(/\(\s*([a-z-]+)/g)) look('at-rules', [rule, name], index);
    }
  }
  return { uses: [...found.values()], unknown: [...unknown] };
}
