import { type ResourceId, refOf } from "../model/reference/ref.ts";
import type { ChangeBuilder } from "./change-builder.ts";

/**
 * Adds the mesh itself where a first resource is drawn in a mesh that the design does not hold; not one of
 * another account, which only its owner can make or change (a plan would refuse it).
 */
export function ensureMesh(builder: ChangeBuilder, mesh: ResourceId): ChangeBuilder {
  if (builder.resource(mesh) === undefined && refOf(mesh).owner === undefined)
    builder.setResource(mesh, { spec: {} });
  return builder;
}
