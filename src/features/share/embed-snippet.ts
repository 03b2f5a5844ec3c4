const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** The address that shows a view without header and footer. */
export function embedAddress(address: string): string {
  const [place = "", query = ""] = address.split("?");
  const search = new URLSearchParams(query);
  search.set("embed", "1");
  // The codec writes commas as they are; so does what it is given back.
  return `${place}?${search.toString().replaceAll("%2C", ",")}`;
}

/** The HTML another page takes in to show a view. */
export function embedSnippet(address: string, title: string, width: string, height: number): string {
  const source = escapeAttribute(embedAddress(address));
  return `<iframe src="${source}" title="${escapeAttribute(title)}" width="${width}" height="${height}" allow="fullscreen; clipboard-write; web-share" loading="lazy"></iframe>`;
}
