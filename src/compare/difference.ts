import type { ResourceId } from "../model/reference/ref.ts";
import type { FieldChange } from "../plan/plan.ts";

/** How one resource differs between two designs. */
export interface Difference {
  readonly id: ResourceId;
  readonly state: "added" | "changed" | "removed";
  /**
   * What differs, to the smallest part, by pointer: `/spec/…` and `/tags/KEY`. For an added or removed resource one
   * entry for its whole spec.
   */
  readonly fields: readonly FieldChange[];
}
