/** Pages as the web has them, and worse: an article in markup that nobody wrote by hand. */
import type { Random } from './random';

const WRAPS = [
  'p',
  'div',
  'span',
  'article',
  'section',
  'li',
  'blockquote',
  'td',
  'h2',
  'b',
  'a href="javascript:alert(1)"',
  'figure',
  'aside',
  'svg',
  'template',
  'noscript',
  'form',
  'math',
  'x-part',
  'p hidden',
  'p style="display:none"',
  'div lang="zz"',
];
const HEADS = [
  '<title>A</title>',
  '<meta property="og:title" content="A &quot; B">',
  '<meta name="author" content="x\u202e">',
  '<base href="http://[">',
  '<link rel=canonical href="javascript:1">',
  '<meta property="article:published_time" content="yesterday">',
  '<html lang="xx-yy-zz">',
  '<meta charset=utf-7>',
];
const LINKED = [
  '{"@type":"NewsArticle","headline":1}',
  '{"@graph":[[[{"@type":["NewsArticle"],"author":{"name":{"name":"x"}}}]]]}',
  '{"@type":',
  `${'['.repeat(3000)}`,
  '{"@type":"NewsArticle","datePublished":"2023-13-45","__proto__":{"x":1}}',
  'null',
  '[]',
];
const ODD = [
  '<!--',
  ']]>',
  '<p><p><p>',
  '</div></div>',
  '<img name=body><form name=documentElement><input name=childNodes></form>',
  '<script>throw 1</script>',
  '<iframe srcdoc="<p>1</p>">',
  '<table><p>',
  '<br><br><br>',
  '&#0;',
  '&notanentity;',
  '<textarea>',
  '<select><option>',
];

/** A page whose paragraphs are those of the text. */
export function makePage(text: string, random: Random): string {
  const head = Array.from({ length: random.below(4) }, () => random.pick(HEADS)).join('');
  const data = random.chance(0.4) ? `<script type="application/ld+json">${random.pick(LINKED)}</script>` : '';
  const body = text.split('\n\n').map((block) => {
    const wrap = random.pick(random.chance(0.7) ? ['p'] : WRAPS);
    const inner = random.chance(0.3)
      ? block.replaceAll(' ', () => (random.chance(0.1) ? `<${random.pick(WRAPS)}>` : ' '))
      : block;
    return `<${wrap}>${random.chance(0.1) ? random.pick(ODD) : ''}${inner}${random.chance(0.8) ? `</${wrap.split(' ')[0] ?? ''}>` : ''}`;
  });
  return `${head}${data}<body><main>${body.join('\n')}</main>`;
}
