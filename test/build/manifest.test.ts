import { describe, expect, it } from 'vitest';
import { manifestFor, targetsOf } from '../../build/manifest.mjs';
import manifest from '../../manifest.json';

const chrome = manifestFor('chrome', manifest, '1.2.3');
const firefox = manifestFor('firefox', manifest, '1.2.3');

describe('the manifest of each browser', () => {
  it('takes its version from package.json alone', () => {
    expect(manifest).not.toHaveProperty('version');
    expect([chrome['version'], firefox['version']]).toEqual(['1.2.3', '1.2.3']);
  });

  it('runs the same background file as a service worker in Chrome and as an event page in Firefox', () => {
    expect(chrome['background']).toEqual({ service_worker: 'background.js' });
    expect(firefox['background']).toEqual({ scripts: ['background.js'] });
  });

  it('gives neither browser the keys of the other', () => {
    expect(chrome).not.toHaveProperty('browser_specific_settings');
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
  });

  it('puts the button into the toolbar of Firefox, a key that Chrome does not know', () => {
    expect(chrome['action']).toEqual(manifest.action);
    expect(firefox['action']).toEqual({ ...manifest.action, default_area: 'navbar' });
  });

  it("has the panel in Chrome's side panel and in Firefox's sidebar, closed until the reader opens it", () => {
    expect(chrome['side_panel']).toEqual({ default_path: 'panel/panel.html' });
    expect(chrome).not.toHaveProperty('sidebar_action');
    expect(firefox['sidebar_action']).toMatchObject({ default_panel: 'panel/panel.html', open_at_install: false });
    expect(firefox).not.toHaveProperty('side_panel');
  });

  it('has its settings in a tab, where they have room', () => {
    expect(manifest.options_ui).toEqual({ page: 'options/options.html', open_in_tab: true });
  });

  it('is otherwise the same in both', () => {
    const panel = ['permissions', 'side_panel', 'sidebar_action'];
    const own = ['action', 'background', 'browser_specific_settings', 'minimum_chrome_version', ...panel];
    const shared = (of: Record<string, unknown>) => Object.entries(of).filter(([key]) => !own.includes(key));
    expect(shared(chrome)).toEqual(shared(firefox));
  });

  it('changes nothing in the manifest that it is given', () => {
    const before = structuredClone(manifest);
    manifestFor('chrome', manifest, '1.2.3');
    manifestFor('firefox', manifest, '1.2.3');
    expect(manifest).toEqual(before);
  });

  it('asks for no site at installation, runs in no page by itself and shows no file to the web', () => {
    for (const made of [chrome, firefox]) {
      const panel = made === chrome ? ['sidePanel'] : [];
      expect(made['permissions']).toEqual([
        'activeTab',
        'alarms',
        'contextMenus',
        'scripting',
        'storage',
        'unlimitedStorage',
        ...panel,
      ]);
      expect(made['optional_host_permissions']).toEqual(['*://*/*']);
      for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
        expect(made).not.toHaveProperty(key);
      }
    }
  });

  it('lets its own pages run nothing but its own files', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    // Feeds are fetched from sites that the reader allows one by one; nothing else comes from the web.
    expect(policy).toContain('connect-src http: https:;');
    expect(policy.replace('connect-src http: https:;', '')).not.toMatch(/unsafe|https?:|data:|\*/);
  });
});

describe('the targets of the bundles', () => {
  it('are the oldest browsers that the manifest lets in', () => {
    expect(targetsOf(manifest)).toEqual(['chrome128', 'firefox146']);
    expect(targetsOf({ ...manifest, minimum_chrome_version: '141' })).toContain('chrome141');
  });
});
