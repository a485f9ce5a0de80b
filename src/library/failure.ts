/** What can go wrong with the library, each with the key of a sentence that says so and what can be done. */
import type { Reason } from '../types';

export type FailureKey =
  /** The disk or the browser's share of it is full. Nothing was written, nothing that was there is lost. */
  | 'libraryFull'
  /** A later version of the extension has written this database. */
  | 'libraryNewer'
  /** The browser refuses a database: storage is switched off for the profile, or a private window's own page asked. */
  | 'libraryRefused'
  /** Anything else: what was under way has not happened. */
  | 'libraryFailed';

/** Thrown by everything in the library. The message is the key, so that it survives a port, which keeps nothing else of an error. */
export class LibraryFailure extends Error {
  override readonly name = 'LibraryFailure';
  constructor(
    readonly key: FailureKey,
    cause?: unknown,
  ) {
    super(key, { cause });
  }
}

const BY_NAME: Readonly<Record<string, FailureKey>> = {
  QuotaExceededError: 'libraryFull',
  VersionError: 'libraryNewer',
  SecurityError: 'libraryRefused',
  InvalidStateError: 'libraryRefused',
};

/** Any error as one of ours. */
export function failureOf(error: unknown): LibraryFailure {
  if (error instanceof LibraryFailure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new LibraryFailure(BY_NAME[name] ?? 'libraryFailed', error);
}

const KEYS: readonly string[] = ['libraryFull', 'libraryNewer', 'libraryRefused', 'libraryFailed'];

/** What to say of an error, whether it was thrown here or came over a port as a message. */
export const whyFailed = (error: unknown): Reason => ({
  key: error instanceof Error && KEYS.includes(error.message) ? error.message : failureOf(error).key,
  args: [],
});
