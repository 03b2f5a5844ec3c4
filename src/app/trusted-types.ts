/** What the page may run: the worker that keeps it for offline reading, and workers among its own assets. */
const OWN_SCRIPT = /^(sw|assets\/[\w.-]*worker[\w.-]*)\.js$/;

type Factory = {
  readonly createPolicy: (
    name: string,
    rules: { createHTML: (text: string) => string; createScriptURL: (address: string) => string },
  ) => unknown;
};

/**
 * Makes the site's one Trusted Types policy, where the browser knows them: text never becomes markup, which
 * vis-timeline asks for, and no script but the site's own workers is started.
 *
 * @param base where the site stands, such as `/wic/`
 */
export function allowOwnScripts(base: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  const site = new URL(base, document.baseURI).href;
  trustedTypes?.createPolicy("default", {
    createHTML: (text) => text.replaceAll("<", "&lt;"),
    createScriptURL: (address) => {
      const { href } = new URL(address, site);
      if (href.startsWith(site) && OWN_SCRIPT.test(href.slice(site.length))) return href;
      throw new TypeError(`no script may be started from ${address}`);
    },
  });
}
