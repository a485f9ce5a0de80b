// @ts-check
/** One manifest for both browsers; each store gets it without the keys that belong to the other. */

/** @typedef {'chrome' | 'firefox'} BrowserName */
/** @typedef {typeof import('../manifest.json')} Manifest */

/** @type {readonly BrowserName[]} */
export const BROWSERS = ['chrome', 'firefox'];

/**
 * The manifest as one browser gets it. Both load the file as it stands (measured in Chromium 156 and Firefox 153); what is taken
 * out here is what the stores warn about. Changes nothing in `manifest`.
 * @param {BrowserName} browser
 * @param {Manifest} manifest
 * @param {string} version of package.json, the only place that holds it
 * @returns {Record<string, unknown>}
 */
export function manifestFor(browser, manifest, version) {
  const { action, background, side_panel, sidebar_action, permissions, ...others } = manifest;
  const { minimum_chrome_version, browser_specific_settings, ...shared } = others;
  const both = { ...shared, version };
  if (browser === 'chrome') {
    return {
      ...both,
      action,
      // Chrome runs the background as a service worker and warns about `scripts` in Manifest V3.
      background: { service_worker: background.service_worker },
      // The panel stands in Chrome's side panel, for which it has a permission (without a warning at installation).
      side_panel,
      // `alarms` wakes the background when a feed is due that the reader wants fetched on a schedule; no other one would.
      permissions,
      // 128: caretPositionFromPoint, by which the card finds the mark under the pointer.
      minimum_chrome_version,
      // `browser_specific_settings` and `sidebar_action` are left out: unrecognised keys, shown as warnings on the extension's page.
    };
  }
  return {
    ...both,
    // The button is how a reader asks; Firefox would put it in the menu of all extensions. (Chrome does not know this key.)
    action: { ...action, default_area: 'navbar' },
    // Firefox has no extension service workers and runs the same file as an event page.
    background: { scripts: background.scripts },
    // The panel stands in Firefox's sidebar, which needs no permission and is not opened before the reader asks for it.
    sidebar_action,
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    // The id by which Firefox and AMO know the extension; 146: before it, highlights, of which the marks are made, have no lines. Newer than
    // data_collection_permissions, by which the browser itself tells the reader that nothing is collected.
    browser_specific_settings,
    // `minimum_chrome_version` and `side_panel` are left out: Firefox warns about keys that it does not know.
  };
}

/**
 * The oldest browsers that the manifest names, as esbuild targets: the one source for what syntax the bundles may use.
 * @param {Manifest} manifest
 */
export function targetsOf(manifest) {
  const firefox = manifest.browser_specific_settings.gecko.strict_min_version;
  return [`chrome${manifest.minimum_chrome_version}`, `firefox${Number.parseInt(firefox, 10)}`];
}
