import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { OperationName } from "../model/schema/operations.generated.ts";
import type { AbortSignalLike, ApiClient, ApiError } from "./client.ts";
import type { ReadFailure } from "./target-reading.ts";

/** A read request, its failure told with what it was for. Nothing is asked once `signal` is aborted. */
export async function read(
  client: ApiClient,
  operation: OperationName,
  input: JsonObject,
  at: ResourceId | undefined,
  signal: AbortSignalLike | undefined,
): Promise<Result<JsonObject, ReadFailure>> {
  if (signal?.aborted) return err(failure("stopped", operation, at, STOPPED));
  const answer = await client(operation, input, signal);
  if (answer.ok) return answer;
  return err(failure(signal?.aborted ? "stopped" : "api-error", operation, at, answer.error));
}

/** All rows of a list, page by page. A page that repeats its token ends in a failure, not in a loop. */
export async function readList(
  client: ApiClient,
  operation: OperationName,
  input: JsonObject,
  member: string,
  at: ResourceId | undefined,
  signal: AbortSignalLike | undefined,
): Promise<Result<JsonObject[], ReadFailure>> {
  const rows: JsonObject[] = [];
  const seen = new Set<string>();
  let token: Json | undefined;
  do {
    const page = token === undefined ? input : { ...input, nextToken: token };
    const answer = await read(client, operation, page, at, signal);
    if (!answer.ok) return answer;
    const list = answer.value[member];
    if (!isJsonArray(list)) return err(unexpected(operation, at, `the answer has no list ${member}`));
    rows.push(...list.filter(isJsonObject));
    token = answer.value["nextToken"] ?? undefined;
    if (token === "") token = undefined;
    if (token === undefined) break;
    if (typeof token !== "string" || seen.has(token)) {
      return err(unexpected(operation, at, "nextToken is not text, or came twice"));
    }
    seen.add(token);
  } while (token !== undefined);
  return ok(rows);
}

/** An answer that is not what the API model says. */
export function unexpected(
  operation: OperationName,
  at: ResourceId | undefined,
  message: string,
): ReadFailure {
  return failure("unexpected-answer", operation, at, { code: "UnexpectedAnswer", status: 200, message });
}

const STOPPED: ApiError = { code: "Stopped", status: 0, message: "stopped before this request" };

function failure(
  code: ReadFailure["code"],
  operation: OperationName,
  at: ResourceId | undefined,
  error: ApiError,
): ReadFailure {
  return at === undefined ? { code, operation, error } : { code, operation, at, error };
}
