/**
 * Something to be said, before it is said: a message's key with what fills it, so that what the popup says can be decided
 * (and tested) without a browser. With `count` the key names a family of plural forms and $1 is the count.
 */
export interface Phrase {
  readonly key: string;
  readonly count?: number;
  readonly args?: readonly (string | number | Phrase)[];
}
