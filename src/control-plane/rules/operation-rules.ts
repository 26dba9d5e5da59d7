import type { JsonObject } from "../../lib/json.ts";
import type { Ref } from "../../model/reference/ref.ts";
import type { ApiError } from "../api-error.ts";
import type { Context } from "../context.ts";
import type { StoreWriter } from "../store/store.ts";

/** What is special to an operation beyond what all of its verb do. */
export interface OperationRules {
  /** The spec as it is kept: what the service fills in where the client left it out. */
  readonly complete?: (spec: JsonObject) => JsonObject;
  /** Why a resource cannot be deleted now. */
  readonly inUse?: (ref: Ref, writer: StoreWriter, context: Context) => Promise<ApiError | undefined>;
}
