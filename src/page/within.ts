/** Questions about an element and all that it stands in. */

/**
 * Tells whether `is` holds of an element or of any of its ancestors, no further up than `root`, asking of each once: neighbours share
 * their ancestors. What was asked of one is remembered even if the page changes it.
 */
export function withinFinder(is: (element: Element) => boolean, root?: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let answer: boolean | undefined;
    for (let at: Element | null = element; at && answer === undefined; at = at.parentElement) {
      answer = known.get(at);
      if (answer !== undefined) break;
      path.push(at);
      if (is(at)) answer = true;
      else if (at === root) break;
    }
    answer ??= false;
    for (const one of path) known.set(one, answer);
    return answer;
  };
}
