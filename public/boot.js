{
  const set = (n, v) => document.documentElement.setAttribute(n, v);
  try {
    const { theme, textSize } = JSON.parse(localStorage.getItem("wic-preferences")).state;
    if (/^(light|dark)$/.test(theme)) set("data-theme", theme);
    if (textSize) set("data-text-size", textSize);
  } catch {}
  const q = `&${new URLSearchParams(location.search)}`;
  if (/&embed=1\b/.test(q)) set("data-embed", 1);
  if (/&(lanes|people|organizations|sources|certainty|q|editions|differences|length|range)=[^&]/.test(q))
    set("data-filtered", 1);
  addEventListener("error", ({ target: t }) => t.type === "module" && set("data-lost", 1), true);
}
