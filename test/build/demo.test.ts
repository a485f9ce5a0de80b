import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoPage } from '../../build/demo.mjs';

describe('the demonstration article as a page of the extension', () => {
  const served = readFileSync('demo/index.html', 'utf8');
  const made = demoPage(served);

  it('brings what reads and marks before the script that would else ask for it', () => {
    const scripts = [...made.matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src);
    expect(scripts).toEqual(['../reader.js', '../marks.js', '../page.js']);
    expect(made).toContain('href="../marks.css"');
  });

  it('keeps to the policy of our pages: no data: address, no inline handler', () =>
    expect(made).not.toMatch(/data:|\son\w+=/));

  it('has the same article', () => {
    const article = (html: string) => /<article>[\s\S]*<\/article>/.exec(html)?.[0];
    expect(article(made)).toBe(article(served));
    expect(article(made)).toBeDefined();
  });

  it('needs a head to name the reader in', () => expect(() => demoPage('<p>')).toThrow('</head>'));
});
