/** JSON spoilt as somebody who means harm, or a bad disk, would: places swapped, types changed, made deep or huge, names of prototypes. */
import type { Random } from './random';

/** Taken as copies: what is spoilt further must be neither the next one's nor hold itself. */
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  -0.5,
  2 ** 53,
  '',
  'x',
  '__proto__',
  'javascript:alert(1)',
  '\u202e',
  'a'.repeat(3000),
  [],
  {},
  [[[[]]]],
  '9999-99-99',
  '2023-10-01',
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'length', 'then', ''];

type Tree = Record<string, unknown> | unknown[];
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Changes something at a place that is come to by chance. */
export function spoilData(data: Tree, random: Random): void {
  const keys = Object.keys(data);
  const key = random.pick(keys.length > 0 ? keys : ['0']);
  const value: unknown = Reflect.get(data, key);
  if (isTree(value) && random.chance(0.85)) return void spoilData(value, random);
  const change = random.below(5);
  if (change === 0) Reflect.deleteProperty(data, key);
  else if (change === 1) set(data, random.pick(KEYS), structuredClone(random.pick(VALUES)));
  else if (change === 2) set(data, key, Reflect.get(data, random.pick(keys.length > 0 ? keys : ['0'])));
  else if (change === 3 && Array.isArray(value))
    set(
      data,
      key,
      Array.from({ length: random.below(5000) }, () => value[0] as unknown),
    );
  else set(data, key, structuredClone(random.pick(VALUES)));
}

/** As JSON.parse does it: a name of its own, never the prototype. */
const set = (data: Tree, key: string, value: unknown): void => {
  // JSON gives no list another length than it has places.
  if (Array.isArray(data) && key === 'length') return;
  Object.defineProperty(data, key, { value, writable: true, enumerable: true, configurable: true });
};

/** The text of a pack, spoilt as data and then perhaps as text. */
export function spoilJson(json: string, random: Random): string {
  const data = JSON.parse(json) as Tree;
  for (let i = 1 + random.below(3); i > 0; i--) spoilData(data, random);
  const text = random.chance(0.3) ? json : JSON.stringify(data);
  if (random.chance(0.7)) return text;
  const at = random.below(text.length);
  const cuts = [
    text.slice(0, at),
    text.slice(0, at) + text.slice(at + 1 + random.below(20)),
    `${text.slice(0, at)}${'['.repeat(20_000)}${text.slice(at)}`,
  ];
  return random.pick(cuts);
}
