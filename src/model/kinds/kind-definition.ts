import type { JsonObject } from "../../lib/json.ts";
import type { Reference } from "../reference/reference.ts";
import type { OperationName } from "../schema/operations.generated.ts";
import type { Kind } from "./kind.ts";

/** What the core must know of a kind beyond its shape in the API model. */
export interface KindDefinition {
  readonly kind: Kind;
  /** For people: `Virtual node`, `Virtual nodes`. */
  readonly title: string;
  readonly titlePlural: string;
  /** Name of the spec's shape in the API model. */
  readonly specShape: string;
  /** Member of the API's input that holds the resource's own name. */
  readonly nameMember: string;
  /** The kind that this one lives in beside the mesh, and the input member that names it. */
  readonly parent?: { readonly kind: Kind; readonly member: string };
  /** Member of a list answer: `virtualNodes`. */
  readonly listMember: string;
  /** The CLI's noun: `virtual-node` in `aws appmesh create-virtual-node`. */
  readonly cliNoun: string;
  /** Folder of this kind in an exported zip. */
  readonly folder: string;
  /** The segment before the name in an ARN; none for the mesh. */
  readonly arnSegment?: string;
  readonly operations: {
    readonly create: OperationName;
    readonly describe: OperationName;
    readonly update: OperationName;
    readonly delete: OperationName;
    readonly list: OperationName;
  };
  /** The places in a spec that name other resources of the same mesh. What is neither text nor a hole names none. */
  readonly references: (spec: JsonObject) => readonly SpecReference[];
}

/** A reference before the mesh is known: `pointer` is relative to the spec. */
export type SpecReference = Pick<Reference, "role" | "pointer"> & {
  readonly kind: Kind;
  readonly name: string;
};
