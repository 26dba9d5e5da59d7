import type { JsonObject } from "../lib/json.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/** What stands around the resource that is checked. */
export interface Surroundings {
  /**
   * True where this is all there is: a name that leads to nothing here leads nowhere. False for some files of
   * a mesh, whose other resources may stand elsewhere.
   */
  readonly isWhole: boolean;
  /** The spec of a resource; undefined where it is not here. */
  readonly specOf: (id: ResourceId) => JsonObject | undefined;
}

/** A design as surroundings: all there is. */
export function wholeDesign(resources: ReadonlyMap<ResourceId, { readonly spec: JsonObject }>): Surroundings {
  return { isWhole: true, specOf: (id) => resources.get(id)?.spec };
}
