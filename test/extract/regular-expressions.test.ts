import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = new URL('../../src/', import.meta.url).pathname;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(?:ts|tsx)$/.test(entry.name) ? [path] : [];
  });
}

/** Every regular expression literal of a file, with the line it stands on. */
function expressions(path: string): { readonly pattern: string; readonly flags: string; readonly place: string }[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { pattern: string; flags: string; place: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        pattern: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: `${path.slice(root.length)}:${line + 1}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the regular expressions of src', () => {
  const all = sources(root).flatMap(expressions);

  it('are found', () => {
    expect(all.length).toBeGreaterThan(20);
  });

  it('take no more than linear time on any text', { timeout: 300_000 }, () => {
    const seen = new Set<string>();
    const slow: string[] = [];
    for (const { pattern, flags, place } of all) {
      if (seen.has(pattern + flags)) continue;
      seen.add(pattern + flags);
      // Time for the checker to come to its answer on a busy machine; the answer itself does not hang on it.
      const result = checkSync(pattern, flags, { timeout: 30_000 });
      if (result.status !== 'safe') slow.push(`${place} /${pattern}/ ${result.status}`);
    }
    expect(slow).toEqual([]);
  });
});
