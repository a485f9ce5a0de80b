/** What of the web platform the sources use, by what TypeScript knows them to be, held against the browsers that are said to have it. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A feature of the platform that is used: the first versions that have it, Infinity where none is known to. */
export interface Use {
  /** "CSS.highlights", "Array.toSorted". */
  readonly feature: string;
  readonly at: string;
  readonly chrome: number;
  readonly firefox: number;
}

export type Node = Readonly<Record<string, unknown>> | undefined;

// Required, not imported: a test runner would first make 15 MB of JSON into a module.
export const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data') as Node;

export const child = (node: Node, name: string): Node =>
  node && Object.hasOwn(node, name) ? (node[name] as Node) : undefined;

/** The data of a feature: of the API, of the language, or of one that stands on no interface ("structuredClone"). */
function dataOf(owner: string, member: string | undefined): Node {
  const places = [child(bcd, 'api'), child(child(bcd, 'javascript'), 'builtins')];
  const own = owner.replace(/Constructor$/, '');
  for (const place of places) {
    const found = child(place, own);
    const data = member === undefined ? found : (child(found, member) ?? child(found, `${member}_static`));
    if (child(data, '__compat')) return child(data, '__compat');
  }
  return undefined;
}

/** The first version without flag or prefix that has it; Infinity where none is named. */
export function since(data: Node, browser: 'chrome' | 'firefox'): number {
  const support = child(child(data, 'support'), browser) as unknown;
  const rows = (Array.isArray(support) ? support : [support]) as Record<string, unknown>[];
  const versions = rows
    .filter((row) => row['flags'] === undefined && row['prefix'] === undefined && row['alternative_name'] === undefined)
    .filter((row) => row['version_removed'] === undefined && typeof row['version_added'] === 'string')
    .map((row) => Number.parseFloat(String(row['version_added']).replace('≤', '')));
  return Math.min(Infinity, ...versions.filter((version) => !Number.isNaN(version)));
}

/** Whether the declaration is of the platform, and whose member it is. */
function ownerOf(declaration: ts.Declaration): { owner: string; isMember: boolean } | null {
  if (!/[\\/]lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)) return null;
  const { parent } = declaration;
  if (ts.isInterfaceDeclaration(parent)) return { owner: parent.name.text, isMember: true };
  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent) && ts.isIdentifier(parent.parent.name))
    return { owner: parent.parent.name.text, isMember: true };
  const block = ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : parent;
  if (ts.isModuleBlock(block)) return { owner: block.parent.name.text, isMember: true };
  return ts.isVariableDeclaration(declaration) || ts.isFunctionDeclaration(declaration)
    ? { owner: '', isMember: false }
    : null;
}

/** Interfaces that stand for others in TypeScript's library (mixins, and those that a type inherits from). */
function namesOf(type: ts.Type | undefined): string[] {
  if (!type) return [];
  const parts = type.isUnionOrIntersection() ? type.types : [type];
  return parts.flatMap((part) => [
    // A type without a name (a union's literal) has no symbol, whatever its declaration says.
    (part.symbol as ts.Symbol | undefined)?.name ?? '',
    ...(part.isClassOrInterface() ? (part.getBaseTypes() ?? []).flatMap(namesOf) : []),
  ]);
}

/** All uses in src (without the command line, which runs in Node), each feature once; and how many places are, and are not, in the data. */
export function platformUses(): { uses: Use[]; known: number; unknown: number } {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('cli'))
    .map((path) => join(root, 'src', path));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, Use>();
  let [known, unknown] = [0, 0];

  const look = (name: ts.Identifier, object: ts.Expression | undefined): void => {
    const declaration = checker.getSymbolAtLocation(name)?.declarations?.[0];
    const owned = declaration && ownerOf(declaration);
    if (!owned) return;
    const owners = owned.isMember ? [owned.owner, ...namesOf(object && checker.getTypeAtLocation(object))] : [];
    const data = owned.isMember
      ? owners.map((owner) => dataOf(owner, name.text)).find(Boolean)
      : (dataOf(name.text, undefined) ?? dataOf('Window', name.text));
    if (data) known++;
    else unknown++;
    if (!data) return;
    const feature = owned.isMember ? `${owned.owner}.${name.text}` : name.text;
    if (found.has(feature)) return;
    const source = name.getSourceFile();
    const line = source.getLineAndCharacterOfPosition(name.getStart()).line + 1;
    const at = `${relative(root, source.fileName)}:${String(line)}`;
    found.set(feature, { feature, at, chrome: since(data, 'chrome'), firefox: since(data, 'firefox') });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) look(node.name, node.expression);
    else if (ts.isIdentifier(node) && ts.isExpression(node) && !ts.isPropertyAccessExpression(node.parent))
      look(node, undefined);
    else if (ts.isIdentifier(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node)
      look(node, undefined);
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (files.includes(source.fileName)) visit(source);
  return { uses: [...found.values()], known, unknown };
}
