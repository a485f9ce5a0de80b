import { describe, expect, it } from 'vitest';
import { htmlWrites, missing, sizes } from '../../build/checks.mjs';

describe('the search for HTML written from strings', () => {
  it.each([
    'box.innerHTML = text',
    'box.innerHTML += text',
    'box.outerHTML=text',
    "box['innerHTML'] = text",
    "box.insertAdjacentHTML('beforeend', text)",
    'document.write(text)',
    'document.writeln(text)',
    'range.createContextualFragment(text)',
    'box.setHTMLUnsafe(text)',
  ])('finds %s and says where', (line) => {
    expect(htmlWrites('a.js', `// one\n${line};`)).toEqual([
      expect.stringMatching(/^a\.js:2: writes HTML from a string/),
    ]);
  });

  it.each([
    'const html = box.innerHTML;',
    'if (box.innerHTML === text) go();',
    'box.textContent = text;',
    'stream.write(text)',
  ])('lets %s be', (line) => {
    expect(htmlWrites('a.js', line)).toEqual([]);
  });
});

describe('the search for what is missing', () => {
  const files = (...paths: string[]) =>
    new Map<string, string>([
      ['_locales/en/messages.json', '{ "appName": { "message": "Crosstally" } }'],
      ...['page.js', 'reader.js', 'marks.js', 'marks.css', ...paths].map((path): [string, string] => [path, '']),
    ]);
  const manifest = { default_locale: 'en', name: '__MSG_appName__', action: { default_popup: 'popup/popup.html' } };

  it('is content where everything is there', () => {
    expect(missing(manifest, files('popup/popup.html'))).toEqual([]);
  });

  it('names a file of the manifest that was not built, at any depth', () => {
    const icons = { ...manifest, icons: { 16: 'icons/icon-16.png' }, background: { scripts: ['background.js'] } };
    expect(missing(icons, files('popup/popup.html')).join()).toMatch(/icons\/icon-16\.png.*background\.js/);
  });

  it('names a file that a page refers to, relative to that page', () => {
    const made = files('popup/popup.css');
    made.set(
      'popup/popup.html',
      '<link rel="stylesheet" href="popup.css"><script src="popup.js"></script><a href="#top">',
    );
    expect(missing(manifest, made)).toEqual([expect.stringMatching(/^popup\/popup\.js:/)]);
  });

  it('names the content script, which no manifest names', () => {
    const made = files('popup/popup.html');
    made.delete('page.js');
    expect(missing(manifest, made)).toEqual([expect.stringMatching(/^page\.js:/)]);
  });

  it('names a message of the manifest that the default language lacks', () => {
    const titled = { ...manifest, description: '__MSG_appDescription__' };
    expect(missing(titled, files('popup/popup.html'))).toEqual([expect.stringContaining('no message appDescription')]);
  });
});

describe('the size of a bundle', () => {
  it('is that of its minified code, without comments and names', async () => {
    const long = `(() => {\n  // ${'a remark '.repeat(100)}\n  const aVeryLongName = 1;\n  console.log(aVeryLongName);\n})();`;
    const [page] = await sizes(new Map([['page.js', long]]));
    expect(page?.file).toBe('page.js');
    expect(page?.minified).toBeLessThan(60);
  });
});
