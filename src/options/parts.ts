/** The works of others that are in the extension, with the licence of each and where its source is. */
export const PARTS: readonly { readonly name: string; readonly licence: string; readonly url: string }[] = [
  { name: 'Readability', licence: 'Apache 2.0', url: 'https://github.com/mozilla/readability' },
  { name: 'Fuse.js', licence: 'Apache 2.0', url: 'https://github.com/krisk/fuse' },
  { name: 'idb', licence: 'ISC', url: 'https://github.com/jakearchibald/idb' },
  { name: 'feedsmith', licence: 'MIT', url: 'https://github.com/macieklamberski/feedsmith' },
  { name: 'htmlparser2', licence: 'MIT', url: 'https://github.com/fb55/htmlparser2' },
  { name: 'valibot', licence: 'MIT', url: 'https://github.com/fabian-hiller/valibot' },
  { name: 'webextension-polyfill', licence: 'MPL 2.0', url: 'https://github.com/mozilla/webextension-polyfill' },
  { name: 'WordNet', licence: 'WordNet licence', url: 'https://wordnet.princeton.edu/license-and-commercial-use' },
];
