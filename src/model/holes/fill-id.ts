import { idOf, type ResourceId, refOf } from "../reference/ref.ts";
import { fillName, type Values } from "./fill-text.ts";

/** What the signs of placeholders are in an id, where names are percent-encoded. */
const TEMPLATE_SIGN = /%24|%7B|%3C|!/;

/** True for an id that may hold a variable in one of its names; false for one that surely holds none. */
export function mayBeTemplated(id: ResourceId): boolean {
  return TEMPLATE_SIGN.test(id);
}

/** The id with the values put into its names: mesh, owner, parent, name. The same text where nothing changes. */
export function fillId(id: ResourceId, values: Values): ResourceId {
  if (!mayBeTemplated(id)) return id;
  const { owner, parent, ...ref } = refOf(id);
  return idOf({
    ...ref,
    mesh: fillName(ref.mesh, values),
    ...(owner === undefined ? {} : { owner: fillName(owner, values) }),
    ...(parent === undefined ? {} : { parent: fillName(parent, values) }),
    name: fillName(ref.name, values),
  });
}
