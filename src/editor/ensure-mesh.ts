import type { ResourceId } from "../model/reference/ref.ts";
import type { ChangeBuilder } from "./change-builder.ts";

/** Adds the mesh itself where a first resource is drawn in a mesh that the design does not hold. */
export function ensureMesh(builder: ChangeBuilder, mesh: ResourceId): ChangeBuilder {
  if (builder.resource(mesh) === undefined) builder.setResource(mesh, { spec: {} });
  return builder;
}
