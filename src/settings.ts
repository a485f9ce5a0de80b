/**
 * What the reader has chosen of the marks. Kept in the browser's local storage, so read as foreign input: a field that is missing or
 * makes no sense has its default, the others are kept.
 */
import { browser } from './browser';
import type { Relation } from './types';

/** The storage key, also for those who listen for its changes. */
export const SETTINGS = 'settings';

/** The kinds of mark, the gravest first. */
export const KINDS: readonly Relation[] = ['diverges', 'updated', 'scope', 'compatible', 'agrees'];

/** `strong` has a tint behind the line, `quiet` the line alone, `off` is not marked. */
export type Look = 'strong' | 'quiet' | 'off';
const LOOKS: readonly unknown[] = ['strong', 'quiet', 'off'];

/** The reader's own colours for a kind, "#rrggbb" in lower case; without one the kind has that of tokens.css. */
export interface Colours {
  /** On light grounds. */
  readonly light?: string;
  /** On dark grounds. */
  readonly dark?: string;
}

export interface Settings {
  readonly looks: Readonly<Record<Relation, Look>>;
  readonly colours: Readonly<Partial<Record<Relation, Colours>>>;
}

/** What is named is changed, the rest stays. `null` takes a colour back. */
export interface SettingsPatch {
  readonly looks?: Readonly<Partial<Record<Relation, Look>>>;
  readonly colours?: Readonly<
    Partial<Record<Relation, { readonly light?: string | null; readonly dark?: string | null }>>
  >;
}

/** Differing figures are what a reader is to see; all others are there for those who look. */
export const DEFAULTS: Settings = {
  looks: { diverges: 'strong', updated: 'quiet', scope: 'quiet', compatible: 'quiet', agrees: 'quiet' },
  colours: {},
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A colour as it is kept, or undefined for what is none. */
export const colourOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;

/** Settings out of whatever storage holds. */
export function settingsFrom(stored: unknown): Settings {
  const { looks, colours } = fieldsOf(stored);
  const [storedLooks, storedColours] = [fieldsOf(looks), fieldsOf(colours)];
  const chosen = { ...DEFAULTS.looks };
  const own: Partial<Record<Relation, Colours>> = {};
  for (const kind of KINDS) {
    const look = storedLooks[kind];
    if (LOOKS.includes(look)) chosen[kind] = look as Look;
    const fields = fieldsOf(storedColours[kind]);
    const [light, dark] = [colourOf(fields['light']), colourOf(fields['dark'])];
    if (light !== undefined || dark !== undefined)
      own[kind] = { ...(light !== undefined && { light }), ...(dark !== undefined && { dark }) };
  }
  return { looks: chosen, colours: own };
}

/** The settings as they are now. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(SETTINGS))[SETTINGS]);
}

/** One change after the other: two quick ones would each write what the other has not seen. */
let last: Promise<unknown> = Promise.resolve();

/** Changes what the patch names and answers the settings that are then kept. */
export function changeSettings(patch: SettingsPatch): Promise<Settings> {
  const change = async (): Promise<Settings> => {
    const now = await readSettings();
    const colours: Partial<Record<Relation, unknown>> = { ...now.colours };
    for (const kind of KINDS) colours[kind] = { ...now.colours[kind], ...patch.colours?.[kind] };
    const next = settingsFrom({ looks: { ...now.looks, ...patch.looks }, colours });
    await browser.storage.local.set({ [SETTINGS]: next });
    return next;
  };
  const changed = last.then(change, change);
  last = changed;
  return changed;
}

/** Tells of every change, wherever it was made, until `signal` aborts. */
export function onSettings(listener: (settings: Settings, before: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>): void => {
    const change = changes[SETTINGS];
    if (change) listener(settingsFrom(change.newValue), settingsFrom(change.oldValue));
  };
  // Taken now: on a page whose extension has gone, the storage itself throws at whoever touches it.
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen), { once: true });
}
