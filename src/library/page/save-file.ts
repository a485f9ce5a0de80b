import { element } from '../../surface/element';

/** Hands a file to the browser's own downloads. */
export function saveFile(name: string, parts: readonly string[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: `${type};charset=utf-8` }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** All pieces of a file that is made as it is asked for. */
export async function collect(pieces: AsyncIterable<string>): Promise<readonly string[]> {
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  return parts;
}

/** A name for a file, out of a title: letters and digits of any script, with hyphens between. */
export function fileName(title: string, ending: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu)?.slice(0, 8) ?? [];
  return `${['crosstally', ...words].join('-').toLowerCase().slice(0, 80)}.${ending}`;
}
