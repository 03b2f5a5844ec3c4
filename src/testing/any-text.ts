import fc from "fast-check";

/** Any text JavaScript can hold, unpaired halves of characters included. (fast-check's own takes a second to set up.) */
export const anyText = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));
