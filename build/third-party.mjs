// @ts-check
/** The works of others that are in the bundles, with their licences: what is bundled says which, their own packages say the terms. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Licences whose terms are met by giving their text (for MPL-2.0 also the source, which the package's address does). */
const MET = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'MPL-2.0'];

/** Packages that name the MIT licence and bring no text of it, looked at one by one: they get its text with the author they name. */
const TEXTLESS = ['@nodable/entities'];

const MIT = (/** @type {string} */ author) => `Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Data that came by a script and has its licence at its head. */
const WORDNET = 'src/match/lexicon/data.ts';

/**
 * @typedef {object} Work
 * @property {string} name
 * @property {string} version
 * @property {string} licence
 * @property {string} source address
 * @property {string} text of the licence
 */

/**
 * The packages' folders among the paths of what was bundled, each once, sorted. What a package carries within itself without a name of its
 * own (feedsmith has trousse, of the same author, compiled in) is that package's.
 * @param {readonly string[]} inputs
 * @param {(folder: string) => boolean} isPackage whether the folder says of itself what it is
 */
export function packagesOf(inputs, isPackage) {
  const folders = inputs.flatMap((path) => {
    const within = [...path.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)];
    return within.map(({ 0: name, index }) => path.slice(0, index + name.length)).findLast(isPackage) ?? [];
  });
  return [...new Set(folders)].sort();
}

/** @param {unknown} repository of a package.json @returns {string} */
function sourceOf(repository) {
  const url = typeof repository === 'object' && repository !== null ? Reflect.get(repository, 'url') : repository;
  const path = String(url ?? '').replace(/^git\+|\.git$|^(?:git|ssh):\/\/(?:git@)?/g, '');
  return /^[\w.-]+\/[\w.-]+$/.test(path) ? `https://github.com/${path}` : path.replace(/^(?!https?:)/, 'https://');
}

/** @param {string} root @param {string} folder @returns {Work} @throws where a package has no licence that is met */
function workOf(root, folder) {
  const { name, version, license, repository, author } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(join(root, folder)).filter((file) => /^(?:licen[cs]e|notice|copying)\b/i.test(file));
  if (!MET.includes(license)) throw new Error(`${name}: its licence, ${String(license)}, has to be looked at`);
  const lacks = files.length === 0;
  if (lacks && !TEXTLESS.includes(name)) throw new Error(`${name}: it brings no text of its licence`);
  const own = files.sort().map((file) =>
    readFileSync(join(root, folder, file), 'utf8')
      .replace(/\r/g, '')
      .trim(),
  );
  const text = lacks ? MIT(String(author)) : own.join('\n\n');
  return { name, version, licence: license, source: sourceOf(repository), text };
}

/** @param {string} root @returns {Work} */
function wordNet(root) {
  const [head = ''] = /(?<=\/\*! @license\n)[\s\S]*?(?=\*\/)/.exec(readFileSync(join(root, WORDNET), 'utf8')) ?? [];
  if (!head.includes('Princeton University')) throw new Error(`${WORDNET}: its head is not WordNet's licence`);
  return {
    name: 'WordNet',
    version: '3.1',
    licence: 'WordNet licence',
    source: 'https://wordnet.princeton.edu',
    text: head.replace(/^ \* ?/gm, '').trim(),
  };
}

/**
 * All works in bundles, by name.
 * @param {string} root
 * @param {readonly string[]} inputs of all bundles, relative to it
 * @returns {Work[]}
 */
export function worksIn(root, inputs) {
  const works = packagesOf(inputs, (folder) => existsSync(join(root, folder, 'package.json'))).map((folder) =>
    workOf(root, folder),
  );
  const data = inputs.includes(WORDNET) && existsSync(join(root, dirname(WORDNET))) ? [wordNet(root)] : [];
  const byName = new Map([...works, ...data].map((work) => [`${work.name} ${work.version}`, work]));
  return [...byName.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** @param {readonly Work[]} works @returns {string} the file that is packed beside the bundles */
export function thirdPartyText(works) {
  const parts = works.map(
    ({ name, version, licence, source, text }) => `${name} ${version}\n${licence}, ${source}\n\n${text}\n`,
  );
  const head =
    'What Crosstally contains of the works of others, each with its licence. Crosstally itself is under the MIT licence.\n';
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
