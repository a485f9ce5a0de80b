// @ts-check
/** The demonstration article as a page of the extension, so that it can be tried without access to any site. */

/** What the extension brings into a page of the web, named by a page that brings it itself. page.js last: it then has no need to ask for the others. */
const READER = `<link rel="stylesheet" href="../marks.css" />
    <script src="../reader.js" defer></script>
    <script src="../marks.js" defer></script>
    <script src="../page.js" defer></script>
  </head>`;

/**
 * @param {string} html the article as it is served by `npm start`
 * @returns {string}
 * @throws where the article has no head to name the reader in
 */
export function demoPage(html) {
  // Our pages' policy allows no data: address; the icon is there against a request that only a web server would see.
  const plain = html.replace(/\s*<link rel="icon" href="data:,"\s*\/>/, '');
  if (!plain.includes('</head>')) throw new Error('demo/index.html has no </head>');
  return plain.replace('</head>', READER);
}
