/** The part of a browser's extension API that keeps things, in memory: what modules that import it find in a test. */
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

interface Store {
  readonly kept: Map<string, unknown>;
  readonly listeners: Set<(changes: Changes) => void>;
}

/** Test files share a process, in which the polyfill stays with the storage that it found first: it is one for all of them. */
const shared = globalThis as { crosstallyStore?: Store };
const { kept, listeners } = (shared.crosstallyStore ??= { kept: new Map(), listeners: new Set() });

/** Storage as browsers have it: values are copied, listeners hear of changes. */
const local = {
  get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
  set(values: Record<string, unknown>) {
    for (const [key, value] of Object.entries(values)) {
      const change = { oldValue: kept.get(key), newValue: structuredClone(value) };
      kept.set(key, change.newValue);
      for (const listener of listeners) listener({ [key]: change });
    }
    return Promise.resolve();
  },
  onChanged: {
    addListener: (listener: (changes: Changes) => void) => void listeners.add(listener),
    removeListener: (listener: (changes: Changes) => void) => void listeners.delete(listener),
  },
};

const browser = { runtime: { id: 'test' }, storage: { local } };
Object.assign(globalThis, { browser, chrome: browser });

/** Puts a value into storage as an older version, or a broken one, may have left it. */
export const leave = (key: string, value: unknown): Promise<void> => local.set({ [key]: value });

/** An empty storage. */
export const forget = (): void => kept.clear();
