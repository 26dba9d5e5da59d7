import type { JsonObject } from "../lib/json.ts";
import { ok, type Result } from "../lib/result.ts";
import type { OperationName } from "../model/schema/operations.generated.ts";
import type { ApiError } from "./api-error.ts";
import type { Context } from "./context.ts";
import { execute } from "./execute.ts";

export type InProcessClient = (
  operation: OperationName,
  input: JsonObject,
) => Promise<Result<JsonObject, ApiError>>;

/** A client of a control plane in this process, with nothing on the wire between them. */
export function inProcessClient(context: Context): InProcessClient {
  return async (operation, input) => {
    const answer = await execute(operation, input, context);
    return answer.ok ? ok(JSON.parse(answer.value) as JsonObject) : answer;
  };
}
