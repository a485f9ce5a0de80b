/** The tab that a key leads to from the one at `at`, of `n`; null for other keys. Arrows follow the direction of the text. */
export function nextTab(key: string, at: number, n: number, rightToLeft: boolean): number | null {
  const step = rightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return (at + step + n) % n;
    case 'ArrowLeft':
      return (at - step + n) % n;
    case 'Home':
      return 0;
    case 'End':
      return n - 1;
    default:
      return null;
  }
}
