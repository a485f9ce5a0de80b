/** The lines of a file, one after the other, however large it is. */

/** UTF-16 units of a line: a claim with its sentence has some thousands. A longer one is no line of a file of ours. */
export const MOST_LINE = 2_000_000;

/** Lines without their ends. @throws RangeError where one is longer than `MOST_LINE` */
export async function* linesOf(file: Blob): AsyncGenerator<string, void, undefined> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > MOST_LINE) throw new RangeError(`holds a line of more than ${MOST_LINE} characters`);
  }
  if (rest !== '') yield rest;
}
