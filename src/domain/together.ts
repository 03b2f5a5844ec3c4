import { listAt, type Row } from "./event-table.ts";
import type { TimelineIndex } from "./timeline-index.ts";

export type EntityKind = "person" | "organization";

/** Another person or organization and the events it has in common with one, in time order. */
export type Together = {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly rows: readonly Row[];
};

/** Everybody who appears in the same events, most often first, then by name. */
export function appearsWith(index: TimelineIndex, kind: EntityKind, id: string): Together[] {
  const { events } = index;
  const own = kind === "person" ? index.people : index.organizations;
  const self = own.findIndex((entity) => entity.id === id);
  const columnOf = (of: EntityKind) => (of === "person" ? events.people : events.organizations);
  const shared: { readonly [K in EntityKind]: Map<number, Row[]> } = { person: new Map(), organization: new Map() };
  for (let row = 0; row < events.count; row++) {
    if (!listAt(columnOf(kind), row).includes(self)) continue;
    for (const other of ["person", "organization"] as const) {
      for (const position of listAt(columnOf(other), row)) {
        if (other === kind && position === self) continue;
        shared[other].set(position, [...(shared[other].get(position) ?? []), row]);
      }
    }
  }
  const named = (other: EntityKind, entities: TimelineIndex["people"]): Together[] =>
    [...shared[other]].map(([position, rows]) => ({
      kind: other,
      id: entities[position]?.id ?? "",
      name: entities[position]?.name ?? "",
      rows,
    }));
  return [...named("person", index.people), ...named("organization", index.organizations)].sort(
    (a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1),
  );
}
