import { compareText } from "../../lib/compare-text.ts";
import type { Design } from "../../model/design/design.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { ImportRow } from "./import-preview.ts";

/**
 * What the design has, in the meshes that the import touches, beside what the import names. The mesh itself
 * is never among them, nor what the user leaves out: that is left as it stands.
 */
export function notInImport(
  design: Design,
  rows: readonly ImportRow[],
  named: ReadonlySet<ResourceId>,
): ResourceId[] {
  const touched = new Set(
    rows.flatMap(({ id, state }) => (id === undefined || state === "left" ? [] : [idOf(meshRef(refOf(id)))])),
  );
  return [...design.resources.keys()]
    .filter((id) => {
      const meshId = idOf(meshRef(refOf(id)));
      return id !== meshId && !named.has(id) && touched.has(meshId);
    })
    .sort(compareText);
}
