/** The largest and the most restless pages: each an article of the bundled event, and then more of one thing than any page should have. */

const OPENING = `<h1>Waiting for a battalion</h1>
  <p>KFOR, the mission NATO leads in Kosovo, has about 4,500 soldiers. NATO said on Sunday that 600 more soldiers would join KFOR in the coming weeks.</p>
  <p>General Milan Mojsilovic, chief of staff of the Serbian army, said on Monday that the number of troops near Kosovo had been cut from 8,350 to 4,500.</p>
  <p>Kosovo police say that around 30 gunmen took part in the attack in Banjska on 24 September, and that a long search of the woods followed.</p>`;

const SENTENCE = (n: number): string =>
  `NATO said that on day ${n} about ${17 + ((n * 37) % 900)} more soldiers joined KFOR, the mission it leads in Kosovo. `;

/** `gap` is the longest time in which the page did not come to its own clock. */
const page = (body: string, code = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Waiting for a battalion</title>
  <script>gap = 0; last = performance.now(); setInterval(() => { gap = Math.max(gap, performance.now() - last - 20); last = performance.now(); }, 20);</script>
  </head><body><article>${OPENING}${body}</article><script>${code}</script></body></html>`;

const times = (n: number, make: (n: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join('');

/** Pieces of so many characters in all. */
function filled(characters: number, make: (n: number) => string): string {
  const pieces: string[] = [];
  for (let [n, length] = [0, 0]; length < characters; n++) {
    const piece = make(n);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}

interface Worst {
  readonly name: string;
  /** The page's HTML. */
  readonly make: () => string;
  /** It never comes to rest. */
  readonly isRestless?: boolean;
  /** Its memory is not looked at: a picture of it takes Chromium minutes, in which the page stands still. */
  readonly isTooLarge?: boolean;
}

/** All of them, `scale` times as large. */
export const worstPages = (scale: number): readonly Worst[] => [
  {
    name: '10 MB in paragraphs',
    make: () => page(filled(10e6 * scale, (n) => `<p>${SENTENCE(n)}${SENTENCE(n + 1)}</p>`)),
  },
  { name: '10 MB in one paragraph', make: () => page(`<p>${filled(10e6 * scale, SENTENCE)}</p>`) },
  { name: '100,000 paragraphs', make: () => page(times(1e5 * scale, (n) => `<p>${SENTENCE(n)}</p>`)) },
  {
    name: '100,000 nodes in one paragraph',
    make: () => page(`<p>${times(5e4 * scale, (n) => `<b>${n}</b> of `)}</p>`),
  },
  { name: '100,000 nodes without text', make: () => page(times(1e5 * scale, () => '<div></div>')) },
  { name: '1,000,000 numbers', make: () => page(`<p>${times(1e6 * scale, (n) => `${n} `)}</p>`) },
  {
    name: '1,000,000 numbers in cells',
    isTooLarge: true,
    make: () => page(`<table>${times(1e6 * scale, (n) => `${n % 10 === 0 ? '<tr>' : ''}<td>${n}`)}</table>`),
  },
  {
    name: '50,000 deep, unseen',
    make: () =>
      page(
        '',
        `let at = document.createElement('div'); const outermost = at; at.style.display = 'none';
         for (let i = 0; i < ${5e4 * scale}; i++) at = at.appendChild(document.createElement('div'));
         at.textContent = 'About 4,500 soldiers wait there. '.repeat(20); document.querySelector('article').append(outermost);`,
      ),
  },
  {
    name: '50,000 deep, seen',
    make: () =>
      page(
        '',
        `let at = document.createElement('span'); const outermost = at;
         for (let i = 0; i < ${5e4 * scale}; i++) at = at.appendChild(document.createElement('span'));
         at.textContent = 'About 4,500 soldiers wait there. '.repeat(20); document.querySelector('article').append(outermost);`,
      ),
  },
  {
    name: 'endless text',
    isRestless: true,
    make: () =>
      page(
        '<p id="news"></p>',
        `let n = 0; setInterval(() => { document.querySelector('#news').textContent = 'The number of soldiers near the border was ' + n++ + ' thousand, a spokesman said today.'; }, 1)`,
      ),
  },
  {
    name: 'endless paragraphs',
    isRestless: true,
    make: () =>
      page(
        '',
        `let n = 0; setInterval(() => { const p = document.createElement('p'); p.textContent = ${JSON.stringify(SENTENCE(0).repeat(2))} + n++; document.querySelector('article').append(p); }, 2)`,
      ),
  },
  {
    name: 'endless new article',
    isRestless: true,
    make: () =>
      page(
        '',
        `setInterval(() => { const article = document.querySelector('article'); article.replaceWith(article.cloneNode(true)); }, 5)`,
      ),
  },
  {
    name: 'endless pushState',
    isRestless: true,
    make: () => page('', `let n = 0; setInterval(() => history.pushState(null, '', '?n=' + n++), 20)`),
  },
];

export const WORST = worstPages(1);
