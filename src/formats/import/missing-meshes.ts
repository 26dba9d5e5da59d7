import { compareText } from "../../lib/compare-text.ts";
import type { Design } from "../../model/design/design.ts";
import { idOf, meshRef, refOf } from "../../model/reference/ref.ts";
import type { ImportRow } from "./import-preview.ts";

/**
 * Rows for meshes that resources of the import are in and nobody defines.
 * Not the mesh of another account: only its owner can make it, so it is never missing here.
 */
export function missingMeshRows(design: Design, rows: readonly ImportRow[]): ImportRow[] {
  const ids = rows.flatMap(({ id, state }) => (id === undefined || state === "left" ? [] : [id]));
  const present = new Set(ids);
  const missing = new Set(
    ids
      .map((id) => idOf(meshRef(refOf(id))))
      .filter((id) => !present.has(id) && !design.resources.has(id) && refOf(id).owner === undefined),
  );
  return [...missing].sort(compareText).map((id) => ({
    missing: [],
    proposed: {},
    also: [],
    parts: [],
    conflicts: [],
    fields: [],
    state: "added",
    id,
    ...refOf(id),
    resource: { spec: {} },
  }));
}
