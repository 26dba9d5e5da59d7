import type { Design } from "../../model/design/design.ts";
import type { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** What an expression is matched against; nothing of it is asked unless a term needs it. */
export interface FindSource {
  /** Resources as they are shown: with the chosen values. */
  readonly design: Pick<Design, "resources">;
  readonly graph: ReferenceGraph;
  /** The name as it is shown. */
  readonly nameOf: (id: ResourceId) => string;
  /** How many problems the resource has. */
  readonly problemsOf: (id: ResourceId) => number;
  /** Name of the group that the resource is in. */
  readonly groupOf: (id: ResourceId) => string | undefined;
}
