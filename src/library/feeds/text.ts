/**
 * The text of an item's HTML. A service worker has no DOM, so it is read by htmlparser2, event by event: nothing is built, nothing
 * runs, nothing is fetched, and what comes out is text and never HTML again.
 */
import { Parser } from 'htmlparser2';
import { MOST_TEXT } from '../../limits';

/** Elements whose text is not the report's. */
const LEFT_OUT = new Set(
  'script style noscript template iframe object svg math form button select textarea audio video canvas head title'.split(
    ' ',
  ),
);

/** Elements that begin and end a block: a sentence never goes across their edges. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** UTF-16 units of HTML that are looked at: text of the longest article, with as much again of markup around each word. */
const MOST_HTML = 4 * MOST_TEXT;

/** Elements within one another. Beyond, it is no article, and the parser's own list of what is open would be gone over at each end. */
const MOST_DEEP = 200;

/** So much goes to the parser at a time; in between it is seen whether the limits are kept. */
const STRIDE = 4096;

/** The blocks of running text in a piece of HTML, in their order, white space as one space. Text that ends at a limit ends there. */
export function blocksOfHtml(html: string): readonly string[] {
  const blocks: string[] = [];
  let [block, depth, left, length] = ['', 0, 0, 0];
  const end = (): void => {
    const text = block.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    length += text.length;
    block = '';
  };
  const parser = new Parser({
    onopentagname(name) {
      depth++;
      if (LEFT_OUT.has(name)) left++;
      else if (BLOCKS.has(name)) end();
    },
    ontext(text) {
      if (left === 0) block += text;
    },
    onclosetag(name) {
      depth--;
      if (LEFT_OUT.has(name)) left--;
      else if (BLOCKS.has(name)) end();
    },
  });
  for (let at = 0; at < Math.min(html.length, MOST_HTML); at += STRIDE) {
    parser.write(html.slice(at, Math.min(at + STRIDE, MOST_HTML)));
    if (depth > MOST_DEEP || length + block.length > MOST_TEXT) break;
  }
  // Not ended by `parser.end()`: that would close, and so meet, all that is open.
  end();
  return blocks;
}

/** The blocks of plain text: empty lines part them. */
export const blocksOfText = (text: string): readonly string[] =>
  text
    .slice(0, MOST_TEXT)
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
