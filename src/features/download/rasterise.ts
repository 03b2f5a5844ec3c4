/** How many pixels of the bitmap a pixel of the drawing becomes. */
const PNG_SCALE = 2;

/**
 * An SVG file as a PNG, `PNG_SCALE` times as large. From a `data:` address: the policy of the page lets no other picture in.
 * Rejects where the browser cannot draw it, as when it is larger than the browser's canvas.
 */
export async function rasterise(svg: string, widthPx: number, heightPx: number): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = widthPx * PNG_SCALE;
  canvas.height = heightPx * PNG_SCALE;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("no picture");
  return blob;
}
