import type { Kind } from "../../../model/kinds/kind.ts";
import type { Ref } from "../../../model/reference/ref.ts";
import { parentAttribute } from "../mapping/resource-types.ts";

/** The ref of a resource by its attributes; undefined where one that is needed is missing. */
export function refOfNames(kind: Kind, text: (attribute: string) => string | undefined): Ref | undefined {
  const name = text("name");
  const mesh = kind === "mesh" ? name : text("mesh_name");
  if (name === undefined || mesh === undefined) return undefined;
  const parentName = parentAttribute(kind);
  if (parentName === undefined) return { kind, mesh, name };
  const parent = text(parentName);
  return parent === undefined ? undefined : { kind, mesh, parent, name };
}
