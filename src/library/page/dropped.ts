/** Files and folders that are dropped on the page. */

/** A file, and where it stood in the folder that was dropped: two folders may each have an `index.html`. */
export interface PlacedFile {
  readonly path: string;
  readonly file: File;
}

/** A file or folder that is left out, and the key of why. */
export interface LeftFile {
  readonly name: string;
  readonly why: 'tabsNoArticle' | 'tabsLanguage' | 'libraryTooLarge' | 'libraryUnreadable' | 'libraryTooMany';
}

export interface Dropped {
  readonly files: PlacedFile[];
  readonly left: LeftFile[];
}

/** Reports of files that are in memory before they are taken in. */
export const MOST_FILES = 2000;

/** Folders within folders beyond this are not looked into, and not more entries than this: a whole disk may be dropped. */
const MOST_DEPTH = 8;
const MOST_ENTRIES = 50_000;

export const isArticleFile = ({ name }: Pick<File, 'name'>): boolean => /\.(?:txt|html?)$/i.test(name);
export const isReportsFile = ({ name }: Pick<File, 'name'>): boolean => /\.json$/i.test(name);

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const someOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** All that was found so far, and how many entries were looked at. */
interface Search extends Dropped {
  entries: number;
}

/** Takes along what is in an entry. One that cannot be read costs no other. */
async function gather(entry: FileSystemEntry, depth: number, search: Search): Promise<void> {
  if (entry.name.startsWith('.') && depth > 0) return;
  const path = entry.fullPath.replace(/^\//, '') || entry.name;
  try {
    if (entry.isDirectory) await gatherFolder(entry as FileSystemDirectoryEntry, path, depth, search);
    // Pictures, styles and what else stands beside a saved page are not even opened.
    else if (depth === 0 || isArticleFile(entry) || isReportsFile(entry))
      search.files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
  } catch {
    search.left.push({ name: path, why: 'libraryUnreadable' });
  }
}

async function gatherFolder(
  folder: FileSystemDirectoryEntry,
  path: string,
  depth: number,
  search: Search,
): Promise<void> {
  const reader = folder.createReader();
  // A folder is told in parts, the last of which is empty.
  for (let part = await someOf(reader); part.length > 0; part = await someOf(reader)) {
    search.entries += part.length;
    if (depth >= MOST_DEPTH || search.entries > MOST_ENTRIES || search.files.length >= MOST_FILES) {
      search.left.push({ name: path, why: 'libraryTooMany' });
      return;
    }
    for (const inside of part) await gather(inside, depth + 1, search);
  }
}

/** The files that were dropped, those in folders among them. To be called in the turn of the event: after it they are out of reach. */
export async function droppedFiles({ items }: DataTransfer): Promise<Dropped> {
  const dropped = [...items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const search: Search = { files: [], left: [], entries: 0 };
  for (const one of dropped)
    if (one instanceof File) search.files.push(...placed([one]));
    else if (one !== null) await gather(one, 0, search);
  return search;
}

/** Files that the reader picked one by one: they are in one folder. */
export const placed = (files: readonly File[]): PlacedFile[] => files.map((file) => ({ path: file.name, file }));
