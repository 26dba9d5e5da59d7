import type { Kind } from "../model/kinds/kind.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/** Who decided a value: the field itself, another resource, or App Mesh. */
export type DecidedBy = "own" | Kind | "App Mesh";

/** A field of the design: the resource and the pointer from its spec. */
export interface FieldPlace {
  readonly id: ResourceId;
  readonly pointer: string;
}
