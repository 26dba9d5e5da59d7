import type { Design } from "../model/design/design.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";

/** Longest name that the API takes (`ResourceName` in the API model). */
const MAX_NAME = 255;

/** Why a resource cannot go by this id in the design, as one sentence; undefined where it can. */
export function nameProblem(design: Design, id: ResourceId): string | undefined {
  const { kind, mesh, name } = refOf(id);
  const { title } = kindDefinition(kind);
  if (name === "") return `${title} needs a name.`;
  if (name.length > MAX_NAME)
    return `A name has at most ${MAX_NAME} characters; this one has ${name.length}.`;
  if (design.resources.has(id)) {
    return kind === "mesh"
      ? `The design already has a mesh ${name}.`
      : `Mesh ${mesh} already has a ${title.toLowerCase()} ${name}.`;
  }
  return undefined;
}
