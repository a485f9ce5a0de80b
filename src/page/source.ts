/** The address of a report, with the place of a figure in it. */

/** Longer passages are named by their beginning and end. */
const MOST_WORDS = 10;
const ENDS = 4;

/** A fragment directive's own signs (comma, ampersand, hyphen) would split the passage: URL Fragment Text Directives, 3.2. */
const encode = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replace(/-/g, '%2D');

/**
 * Where a report can be opened, scrolled to `passage` by browsers that know text fragments; null where it has no address on the web.
 * A fragment that the address has stays.
 */
export function sourceAddress(url: string | undefined, passage: string): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) return null;
  const words = passage.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return address.href;
  const text =
    words.length <= MOST_WORDS ? encode(words) : `${encode(words.slice(0, ENDS))},${encode(words.slice(-ENDS))}`;
  const [own = ''] = address.hash.replace(/^#/, '').split(':~:');
  address.hash = '';
  return `${address.href}#${own}:~:text=${text}`;
}
