import type { JsonObject } from "../lib/json.ts";
import type { Result } from "../lib/result.ts";
import type { OperationName } from "../model/schema/operations.generated.ts";

/** What this room needs of an `AbortSignal`; a real one fits. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/**
 * Why an operation did not succeed. `code` is the API's (`NotFoundException`), or one of ours where no
 * answer of the API came: `NetworkFailure`, `Stopped`, `UnexpectedAnswer` (then `status` is 0 or that of
 * the answer).
 */
export interface ApiError {
  readonly code: string;
  /** HTTP status; 0 where none was received. */
  readonly status: number;
  readonly message: string;
  readonly requestId?: string;
}

/**
 * Calls one operation of an App Mesh-compatible API. The input holds the members by the names of the API
 * model, wherever they travel. The output is the body on the wire: the bare resource
 * (`{meshName, metadata, spec, status, …}`), or a list (`{virtualNodes: […], nextToken}`).
 * It never rejects: what goes wrong is an `ApiError`.
 */
export type ApiClient = (
  operation: OperationName,
  input: JsonObject,
  signal?: AbortSignalLike,
) => Promise<Result<JsonObject, ApiError>>;
