import { compareText } from "../lib/compare-text.ts";
import type { Design } from "../model/design/design.ts";
import { idOf, meshRef, refOf } from "../model/reference/ref.ts";
import type { MeshName } from "./target-reading.ts";

/** The meshes that a design has something in: what must be read of a target before planning. By id. */
export function meshesOf(design: Design): MeshName[] {
  const ids = new Set([...design.resources.keys()].map((id) => idOf(meshRef(refOf(id)))));
  return [...ids].sort(compareText).map((id) => {
    const { mesh, owner } = refOf(id);
    return { name: mesh, ...(owner === undefined ? {} : { owner }) };
  });
}
