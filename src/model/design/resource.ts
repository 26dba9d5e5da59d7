import type { Json, JsonObject } from "../../lib/json.ts";

/**
 * What a design keeps of a resource; its ref is the id that it is kept under.
 *
 * The spec is a draft: API form as far as it goes, but any leaf may also be a wrong value as typed or
 * a hole, and members that the API does not know are kept. `checks` says what is wrong with it.
 */
export interface Resource {
  readonly spec: JsonObject;
  /** `[{key, value}]` as in the API; absent where no tags were given. */
  readonly tags?: readonly Json[];
  /** Members beside `spec` and `tags` that the API does not know, kept as they came. */
  readonly extra?: JsonObject;
}
