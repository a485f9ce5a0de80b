/** Files and folders that are dropped on the page. */

/** Folders within folders beyond this are not looked into, and not more files than this: a whole disk may be dropped. */
const MOST_DEPTH = 8;
const MOST_FILES = 5000;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** All that stands in a folder; it is told in parts, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0 || all.length > MOST_FILES) return all;
    all.push(...part);
  }
}

async function gather(entry: FileSystemEntry, depth: number, files: File[]): Promise<void> {
  if (files.length >= MOST_FILES || entry.name.startsWith('.')) return;
  if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry));
  else if (depth < MOST_DEPTH)
    for (const inside of await entriesOf(entry as FileSystemDirectoryEntry)) await gather(inside, depth + 1, files);
}

/** The files that were dropped, those in folders among them. To be called in the turn of the event: after it they are out of reach. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly File[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return [...dropped.files];
  const files: File[] = [];
  for (const entry of entries) if (entry !== null) await gather(entry, 0, files);
  return files;
}
