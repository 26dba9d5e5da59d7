import type { OperationName } from "./operations.generated.ts";

/** What an operation does; `ListTags`, `Tag` and `Untag` work on an ARN, the others on one kind. */
export type Verb = "Create" | "Describe" | "Update" | "Delete" | "List" | "ListTags" | "Tag" | "Untag";

export interface InputMember {
  readonly shape: string;
  /** Where the member travels in the HTTP request. */
  readonly in: "uri" | "querystring" | "body";
  /** Its name there. */
  readonly as: string;
  readonly required: boolean;
}

/** One row of the table of operations, from the API model. */
export interface Operation {
  readonly name: OperationName;
  readonly verb: Verb;
  readonly method: "GET" | "PUT" | "DELETE";
  /** URI template such as `/v20190125/meshes/{meshName}/virtualNodes`. */
  readonly uri: string;
  /** Name of the input's shape. */
  readonly input: string;
  readonly members: Readonly<Record<string, InputMember>>;
  /** The output member that is the body itself on the wire (the SDK adds the wrapper). */
  readonly payload?: string;
  /** For lists, the output member that holds the rows. */
  readonly list?: string;
  readonly errors: readonly { readonly code: string; readonly status: number }[];
}
