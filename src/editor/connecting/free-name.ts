import { uniqueName } from "../../lib/unique-name.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { idOf, type Ref, type ResourceId, siblingRef } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";

/** The id of a new resource beside another: with the wanted name, or the next that is free. */
export function freeId(
  builder: ChangeBuilder,
  beside: Ref,
  kind: Kind,
  wanted: string,
  parent?: string,
): ResourceId {
  const at = (name: string): ResourceId => idOf(siblingRef(beside, kind, name, parent));
  return at(uniqueName(wanted, (name) => builder.resource(at(name)) !== undefined));
}

/** The first label of a service's name: `cart` of `cart.shop.local`. */
export function firstLabel(name: string): string {
  return name.split(".")[0] || name;
}
