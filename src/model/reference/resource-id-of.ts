import { kindDefinition } from "../kinds/registry.ts";
import { idOf, type Ref, type ResourceId, refOf } from "./ref.ts";

/** A text from outside (a file, the clipboard) as an id, where it is exactly one that `idOf` makes. */
export function resourceIdOf(text: string): ResourceId | undefined {
  let ref: Ref;
  try {
    ref = refOf(text);
    if (idOf(ref) !== text) return undefined;
  } catch {
    // Text from outside is no id made by us: `refOf` throws on it.
    return undefined;
  }
  const hasParent = kindDefinition(ref.kind).parent !== undefined;
  return (ref.parent !== undefined) === hasParent && ref.name !== "" ? text : undefined;
}
