/** Which file of src imports which, as TypeScript reads them: type-only and lazy imports too. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  resolveJsonModule: true,
};

/** A whole import of types is gone when the code runs. */
const OF_TYPES = /^(?:import|export) type [^;]*? from '[^']+';/gm;

/** Paths from `src/` on, each with those that it imports; packages by their bare name. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function importGraph({ types } = { types: true }): ImportGraph {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return new Map(files.map((path) => [join('src', path), importsOf(join(root, 'src', path), types)]));
}

function importsOf(path: string, types: boolean): string[] {
  const text = readFileSync(path, 'utf8');
  const { importedFiles } = ts.preProcessFile(types ? text : text.replace(OF_TYPES, ''), true, true);
  return importedFiles.map(({ fileName }) => {
    const found = ts.resolveModuleName(fileName, path, options, ts.sys).resolvedModule?.resolvedFileName;
    if (!fileName.startsWith('.')) return fileName;
    return relative(root, found ?? join(dirname(path), fileName));
  });
}

/** Rounds of files that import one another; each once, as the path that was walked. */
export function cyclesOf(graph: ImportGraph): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, above: readonly string[]): void => {
    const at = above.indexOf(path);
    if (at >= 0) cycles.push([...above.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...above, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
