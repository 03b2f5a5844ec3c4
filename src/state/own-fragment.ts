/**
 * What the addresses of one's own tours say in their fragment: `#t=<packed>` a whole tour, `#id=<id>` one that this browser
 * keeps, and `&step=3` where it is.
 */
export type OwnFragment = { readonly packed: string | null; readonly id: string | null; readonly step: number };

const MOST_DIGITS = 6;

export function readOwnFragment(fragment: string): OwnFragment {
  // Not URLSearchParams, which makes a space of a plus: nothing here needs decoding.
  const fields = new Map(
    fragment.split("&").map((field) => {
      const at = field.indexOf("=");
      return at === -1 ? [field, ""] : [field.slice(0, at), field.slice(at + 1)];
    }),
  );
  const step = fields.get("step") ?? "";
  return {
    packed: fields.get("t") ?? null,
    id: fields.get("id") ?? null,
    step: /^\d+$/.test(step) ? Number(step.slice(0, MOST_DIGITS)) : 1,
  };
}

/** With its `#`. The step comes last, so that the tour before it stays the same text from step to step. */
export function formatOwnFragment({ packed, id, step }: Partial<OwnFragment>): string {
  const fields = [packed ? `t=${packed}` : id ? `id=${id}` : "", step === undefined ? "" : `step=${step}`].filter(
    (field) => field !== "",
  );
  return fields.length === 0 ? "" : `#${fields.join("&")}`;
}
