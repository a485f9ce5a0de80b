// @ts-check
/** The version, which package.json alone holds, and what CHANGELOG.md says of it. */

const UNRELEASED = 'Unreleased';

/** @param {string} changelog @returns {string | undefined} the newest heading */
export const newestOf = (changelog) => /^## (.+)$/m.exec(changelog)?.[1]?.trim();

/**
 * @param {string} version now
 * @param {string} step "major", "minor", "patch", or the version itself
 * @returns {string}
 * @throws where it is none, or not newer
 */
export function nextVersion(version, step) {
  const now = version.split('.').map(Number);
  const steps = { major: 0, minor: 1, patch: 2 };
  const place = Object.hasOwn(steps, step) ? steps[/** @type {keyof steps} */ (step)] : -1;
  const next = place < 0 ? step : now.map((n, at) => (at < place ? n : at === place ? n + 1 : 0)).join('.');
  if (!/^\d{1,5}(?:\.\d{1,5}){2}$/.test(next))
    throw new Error(`${step} is no version: major, minor, patch or three numbers`);
  const parts = next.split('.').map(Number);
  const differs = parts.findIndex((part, at) => part !== now[at]);
  if (differs < 0 || Number(parts[differs]) < Number(now[differs]))
    throw new Error(`${next} is not newer than ${version}`);
  return next;
}

/**
 * The changelog with its unreleased part under the version, or with an empty part for it on top.
 * @param {string} changelog
 * @param {string} version
 */
export function withVersion(changelog, version) {
  if (newestOf(changelog) === UNRELEASED) return changelog.replace(`## ${UNRELEASED}`, () => `## ${version}`);
  return changelog.replace(/^## /m, () => `## ${version}\n\n- \n\n## `);
}

/** The file with another version at its own place, and nothing else touched. @param {string} json @param {string} was @param {string} is */
export function withJsonVersion(json, was, is) {
  // package-lock.json names the project's own version twice, both before the first dependency.
  const end = json.indexOf('node_modules/');
  const [own, rest] = end < 0 ? [json, ''] : [json.slice(0, end), json.slice(end)];
  return own.replaceAll(`"version": "${was}"`, () => `"version": "${is}"`) + rest;
}

/** @param {string} version @param {string} changelog @param {Readonly<Record<string, string | undefined>>} others versions by where they stand @returns {string[]} */
export function disagreeing(version, changelog, others) {
  const newest = newestOf(changelog);
  const part = changelog.split(/^## /m)[1] ?? '';
  return [
    ...(newest === version ? [] : [`CHANGELOG.md has ${newest ?? 'nothing'} on top, package.json ${version}`]),
    ...(/^- +\S/m.test(part) || part.split('\n').slice(1).join('').trim().length > 3
      ? []
      : [`CHANGELOG.md says nothing of ${version}`]),
    ...Object.entries(others).flatMap(([where, other]) =>
      other === version ? [] : [`${where} has ${other ?? 'none'}, package.json ${version}`],
    ),
  ];
}
