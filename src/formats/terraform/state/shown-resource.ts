import type { Tree } from "../../source/tree.ts";

/** One instance of a resource in a state or plan, wherever such a file keeps it. */
export interface ShownResource {
  /** `managed` or `data`. */
  readonly mode: string;
  readonly type: string;
  /** With module and instance: `module.mesh.aws_appmesh_route.all["a"]`. */
  readonly address: string;
  /** Its attributes; for a plan without those that are known only after apply. */
  readonly attributes: Tree;
  /** JSON pointer of the attributes in the file. */
  readonly pointer: string;
}
