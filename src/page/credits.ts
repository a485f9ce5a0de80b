/** Which agencies a report credits, read off its byline, its photo credits and the credit line at its head or foot. */
import { AGENCIES } from './agencies';

const WORD = /[\p{L}\p{N}]/u;

interface Form {
  readonly form: string;
  readonly name: string;
}

/** A line longer than this is a sentence that may speak of an agency without crediting it. */
const LONGEST_CREDIT = 160;

/** How many lines from the foot may hold the credit line. */
const FOOT = 3;

/** Words that make a short line a credit, wherever it stands. */
const CREDITS =
  /©|\(c\)|\b(copyright|photos?|photograph|pictures?|images?|archive|file|credit|source|handout|pool|via|agencies|with|by|from|additional reporting)\b|[/|(]/i;

/**
 * Agency names in credit lines, each once, in the order met. `lines` are the article's blocks, `captions` those of its
 * pictures (any length), `byline` what the page gives as its author.
 */
export function creditsOf(lines: readonly string[], captions: readonly string[], byline?: string): string[] {
  const stated = [...(byline === undefined ? [] : [byline]), ...captions.map(lastSentence)];
  const short = lines.filter((line) => line.length <= LONGEST_CREDIT && isSignature(line));
  const forms = formsIn([...stated, ...short].join('\n'));
  if (forms.length === 0) return [];
  const found = new Set<string>();
  for (const line of stated) agenciesIn(line, forms).names.forEach((name) => found.add(name));
  const foot = lines.slice(-FOOT);
  for (const line of short) {
    const { names, rest } = agenciesIn(line, forms);
    if (names.length > 0 && ((foot.includes(line) && FOOT_LINE.test(line)) || CREDITS.test(line) || isBare(rest)))
      names.forEach((name) => found.add(name));
  }
  return [...found];
}

/** Every form of the table, made when the first page is read. */
let all: readonly Form[] | undefined;

/**
 * The forms that a text holds, in any place, the longest first ("EPA-EFE" before "EPA"): only these are then looked for line by line.
 * Each is looked for by itself: most pages are read once, and an expression of them all would take longer to make than to use.
 */
function formsIn(text: string): readonly Form[] {
  all ??= AGENCIES.flatMap(([name, forms]) => forms.split('|').map((form) => ({ form, name })));
  const held: Form[] = [];
  for (const one of all) if (text.includes(one.form)) held.push(one);
  return held.sort((a, b) => b.form.length - a.form.length);
}

/** "lo/msh (AP, AFP, dpa, Reuters)", "- Reuters": near the foot, few words, no verb to look for. */
const FOOT_LINE = /[()/–—-]|^(with|by|from)\b/i;

/** No sentence: it does not end like one, or is too short to be one. */
const isSignature = (line: string): boolean => !/[.!?]["”’]?$/.test(line) || line.split(/\s+/).length <= 8;

/** Agencies' names and what joins them, and nothing else. `rest` is the line without the names. */
const isBare = (rest: string): boolean =>
  rest.replace(/\b(and|with|via|photo|archive|file)\b|[\s,;:/|&()©.–—-]+/gi, '') === '';

/** A caption describes first and credits last: "... in Banjska. EPA". */
function lastSentence(caption: string): string {
  const parts = caption.split(/(?<=[.!?])\s+(?=\S)|\s[|–—]\s|\s\/\s/);
  const last = parts.at(-1) ?? caption;
  return last.length <= LONGEST_CREDIT ? last : last.slice(-LONGEST_CREDIT);
}

/**
 * The agencies that a line names, in its order, and the line without them. In a name that runs on from lower-case letters
 * ("25/9/23Visar Kryeziu/AP") pages have lost a space; before others it is part of a word.
 */
function agenciesIn(line: string, forms: readonly Form[]): { names: string[]; rest: string } {
  const found: { at: number; name: string }[] = [];
  let rest = line;
  for (const { form, name } of forms) {
    for (let at = rest.indexOf(form); at !== -1; at = rest.indexOf(form, at + 1)) {
      const before = rest.charAt(at - 1);
      if (WORD.test(rest.charAt(at + form.length)) || (WORD.test(before) && !/\p{Ll}/u.test(before))) continue;
      found.push({ at, name });
      // What has been read is not read again as a shorter name.
      rest = rest.slice(0, at) + ' '.repeat(form.length) + rest.slice(at + form.length);
    }
  }
  return { names: found.sort((a, b) => a.at - b.at).map(({ name }) => name), rest };
}
