import type { Design } from "../../model/design/design.ts";
import { fillDesign } from "../../model/holes/fill-design.ts";
import { fillId } from "../../model/holes/fill-id.ts";
import { valuesOf } from "../../model/holes/values-of.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ledgerEntry } from "../ledger.ts";
import { type CliBundle, writeCliBundle } from "./write.ts";

/**
 * As `writeCliBundle`, with the values that the design has chosen put in. What stays unknown is in the ledger,
 * and so is a resource that keeps its placeholders because its names would be those of another.
 */
export function writeFilledCliBundle(design: Design, meshId: ResourceId): CliBundle {
  const values = valuesOf(design);
  const { design: filled, collisions } = fillDesign(design, values);
  const mesh = fillId(meshId, values);
  const bundle = writeCliBundle(filled, mesh);
  const taken = collisions
    .filter(({ id }) => idOf(meshRef(refOf(id))) === mesh)
    .map(({ id, unfilled }) => ledgerEntry("name-taken", unfilled, "/name", { name: refOf(id).name }));
  return { ...bundle, ledger: [...taken, ...bundle.ledger] };
}
