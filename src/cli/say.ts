/** Says a reason in English: the same messages as the extension's interface, without a browser to look them up. */
import messages from '../_locales/en/messages.json';
import type { Reason } from '../types';

const texts: Readonly<Record<string, { readonly message: string } | undefined>> = messages;

/** The message of `key` with $1, $2 ... filled in; the bare key where no such message exists. */
export function say({ key, args }: Reason): string {
  const text = texts[key]?.message;
  return text === undefined ? key : text.replace(/\$(\d)/g, (_, n: string) => args[Number(n) - 1] ?? '');
}
