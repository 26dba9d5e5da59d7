import type { JsonObject } from "../../lib/json.ts";
import { kindDefinition } from "../kinds/registry.ts";
import { type Ref, siblingRef } from "./ref.ts";
import type { Reference } from "./reference.ts";

/** All references that the spec of `ref` holds, in the order of the spec. */
export function referencesOf(ref: Ref, spec: JsonObject): Reference[] {
  return kindDefinition(ref.kind)
    .references(spec)
    .map(({ role, pointer, kind, name }) => ({ role, pointer, to: siblingRef(ref, kind, name) }));
}
