// Before paint: look and policy.
(() => {
  const set = (name, value) => document.documentElement.setAttribute(name, value);
  try {
    const { theme, textSize } = JSON.parse(localStorage.getItem("wic-preferences")).state;
    if (/^(light|dark)$/.test(theme)) set("data-theme", theme);
    if (textSize) set("data-text-size", textSize);
  } catch {}
  const query = `&${new URLSearchParams(location.search)}`;
  if (/&embed=1\b/.test(query)) set("data-embed", 1);
  if (/&(lanes|people|organizations|sources|certainty|q|editions|differences|length|range)=[^&]/.test(query))
    set("data-filtered", 1);
  const base = new URL(".", document.currentScript.src).href;
  window.trustedTypes?.createPolicy("default", {
    createHTML: (html) => html.replaceAll("<", "&lt;"),
    createScriptURL: (url) => {
      const { href } = new URL(url, base);
      if (href.startsWith(base) && /^(sw|assets\/[\w.-]*worker[\w.-]*)\.js$/.test(href.slice(base.length))) return href;
      throw TypeError(url);
    },
  });
})();
