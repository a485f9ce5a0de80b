/** `--diverges` of tokens.css on a light ground, with white on it (5.8:1): the badge is the same on all toolbars. */
export const BADGE_COLOUR = '#b8350f';

/** More than this has no room on a toolbar button: `many` is said instead. */
const MOST = 99;

/** The badge's text: the count, nothing for none. Digits are Latin ones: browsers draw badges in four narrow characters. */
export function badgeText(diverging: number, many: string): string {
  if (diverging <= 0) return '';
  return diverging > MOST ? many : String(diverging);
}
