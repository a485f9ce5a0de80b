// @ts-check
/** What both stores ask for beside the zip, and within which bounds. Each complaint is one line. */

/** Characters. Chrome: developer.chrome.com/docs/webstore/cws-dashboard-listing; AMO: the forms of addons.mozilla.org/developers. */
export const MOST = {
  /** Chrome's name, 75; AMO's, 50. */
  name: 50,
  /** The manifest's description, which is Chrome's short text. */
  description: 132,
  /** AMO's summary. */
  summary: 250,
  /** Chrome's detailed description is 16,000, AMO's about as long. */
  long: 15_000,
  /** Chrome's field for why a permission is asked for. */
  reason: 1000,
};

/** Pixels. Both stores take 1280 × 800; Chrome's small promotional tile is 440 × 280. */
export const SCREENSHOT = { width: 1280, height: 800 };
export const TILE = { width: 440, height: 280 };
/** Chrome takes one to five. */
export const SCREENSHOTS = { least: 3, most: 5 };

/**
 * Width and height of a PNG, null for what is none.
 * @param {Uint8Array} bytes
 */
export function sizeOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** @param {string} name @param {string | undefined} text @param {number} most @returns {string[]} */
export function tooLong(name, text, most) {
  const length = text?.trim().length ?? 0;
  if (length === 0) return [`${name} is missing`];
  return length > most ? [`${name} has ${length} characters, ${most} are allowed`] : [];
}

/** The parts of a text under its "## `name`" headings. @param {string} text @returns {Map<string, string>} */
export function sectionsOf(text) {
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => [
      (part.split('\n')[0] ?? '').replaceAll('`', '').trim(),
      part.split('\n').slice(1).join('\n').trim(),
    ]),
  );
}

/** @param {readonly string[]} asked permissions of the manifest @param {string | undefined} text of docs/store/permissions.md @returns {string[]} */
export function unreasoned(asked, text) {
  if (text === undefined) return ['permissions.md is missing'];
  const sections = sectionsOf(text);
  return [
    ...asked.flatMap((name) => tooLong(`the reason for ${name}`, sections.get(name), MOST.reason)),
    ...[...sections.keys()]
      .filter((name) => !asked.includes(name))
      .map((name) => `${name} has a reason and is not asked for`),
  ];
}

/** @param {ReadonlyMap<string, Uint8Array>} pictures of docs/store by file name @returns {string[]} */
export function wrongPictures(pictures) {
  const wrong = (/** @type {string} */ name, /** @type {{ width: number, height: number }} */ { width, height }) => {
    const bytes = pictures.get(name);
    const size = bytes && sizeOf(bytes);
    if (!size) return [`${name} is missing`];
    return size.width === width && size.height === height
      ? []
      : [`${name} is ${size.width}x${size.height}, not ${width}x${height}`];
  };
  const shots = [...pictures.keys()].filter((name) => name.startsWith('screenshot-'));
  const many = shots.length < SCREENSHOTS.least || shots.length > SCREENSHOTS.most;
  return [
    ...(many ? [`there are ${shots.length} screenshots, ${SCREENSHOTS.least} to ${SCREENSHOTS.most} are wanted`] : []),
    ...shots.flatMap((name) => wrong(name, SCREENSHOT)),
    ...wrong('tile.png', TILE),
  ];
}
