import type { JsonObject } from "../../lib/json.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { sortedJson } from "../../lib/sorted-json.ts";
import { idOf, type Ref } from "../../model/reference/ref.ts";
import { type ApiError, apiError } from "../api-error.ts";
import { resourceText } from "../resource-text.ts";
import type { StoreWriter } from "../store/store.ts";
import type { ResourceHead, StoredResource } from "../store/stored-resource.ts";
import type { Request } from "./request.ts";

/** "Up to 36 letters, numbers, hyphens, and underscores are allowed" (API reference, clientToken). */
const TOKEN = /^[A-Za-z0-9_-]{1,36}$/;

/** What is wrong with the request's client token in itself. */
export function malformedToken({ input }: Request): ApiError | undefined {
  const token = input["clientToken"];
  if (typeof token !== "string" || TOKEN.test(token)) return undefined;
  return apiError(
    "BadRequestException",
    "clientToken must have 1 to 36 letters, digits, hyphens and underscores.",
  );
}

/**
 * Runs `body` in a write; the answer is the resource that it gives, with `spec`. A request that comes again with its
 * client token gets the answer that it had, as clients retry what they heard nothing of; another request with that
 * token is refused. What was refused is not remembered, nor the creation of what has been deleted since: that
 * request makes it anew.
 */
export function oncePerToken(
  request: Request,
  ref: Ref,
  spec: JsonObject,
  body: (writer: StoreWriter) => Promise<Result<StoredResource, ApiError>>,
): Promise<Result<string, ApiError>> {
  const { operation, input, context } = request;
  const { clientToken, ...rest } = input;
  const answer = (head: ResourceHead): Result<string, ApiError> =>
    ok(resourceText(head, JSON.stringify(spec), "ACTIVE", context));
  return context.store.write(async (writer) => {
    if (typeof clientToken !== "string") {
      const made = await body(writer);
      return made.ok ? answer(made.value) : made;
    }
    const key = `${operation}/${clientToken}`;
    const digest = context.digest(sortedJson(rest));
    const kept = await writer.token(key);
    if (kept !== undefined) {
      if (kept.digest !== digest) return err(otherRequest(operation));
      const resource = await writer.text(idOf(ref));
      if (resource?.uid === kept.answered.uid) return answer({ ...kept.answered, ref });
    }
    const made = await body(writer);
    if (!made.ok) return made;
    const { uid, version, createdAt, lastUpdatedAt } = made.value;
    await writer.putToken(key, {
      digest,
      answered: { uid, version, createdAt, lastUpdatedAt },
    });
    return answer(made.value);
  });
}

/** "The request contains a client token that was used for a previous update resource call with different specifications" (API model). */
function otherRequest(operation: string): ApiError {
  const verb = operation.startsWith("Create") ? "create" : "update";
  return apiError(
    "ConflictException",
    `The request contains a client token that was used for a previous ${verb} resource call with different specifications. Try the request again with a new client token.`,
  );
}
