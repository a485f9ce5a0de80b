/** Questions about an element and all that it stands in. */

/**
 * Tells whether `is` holds of an element or of any of its ancestors, no further up than `root`. What was found out of an ancestor is
 * remembered: neighbours share theirs.
 */
export function withinFinder(is: (element: Element) => boolean, root?: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const findOut = (element: Element): boolean => {
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
  return (element) => {
    const parent = element === root ? null : element.parentElement;
    const above = parent ? known.get(parent) : undefined;
    return above === undefined ? findOut(element) : above || is(element);
  };
}
