import type { JsonObject } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import { isHole } from "../model/design/hole.ts";
import { idOf, type Ref, type ResourceId } from "../model/reference/ref.ts";
import type { ReferenceRole } from "../model/reference/reference.ts";
import { referencesOf } from "../model/reference/references-of.ts";

/** One place of a spec that names another resource, as rules need it. */
export interface Named {
  readonly role: ReferenceRole;
  /** From the resource. */
  readonly pointer: string;
  readonly id: ResourceId;
  /** True where the name may become another one: it stands in a hole. */
  readonly isOpen: boolean;
}

/** All that a spec names, in its order. */
export function namedIn(ref: Ref, spec: JsonObject): readonly Named[] {
  return referencesOf(ref, spec).map(({ role, pointer, to }) => ({
    role,
    pointer: `/spec${pointer}`,
    id: idOf(to),
    isOpen: isHole(valueAt(spec, pointer)),
  }));
}
