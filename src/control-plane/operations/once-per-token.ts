import { canonicalJson } from "../../lib/canonical-json.ts";
import type { JsonObject } from "../../lib/json.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { idOf, type Ref } from "../../model/reference/ref.ts";
import { type ApiError, apiError } from "../api-error.ts";
import type { StoreWriter } from "../store/store.ts";
import type { Request } from "./request.ts";

/** "Up to 36 letters, numbers, hyphens, and underscores are allowed" (API reference, clientToken). */
const TOKEN = /^[A-Za-z0-9_-]{1,36}$/;

/** How long a token is remembered, in milliseconds. The service does not say; a day is what AWS does elsewhere. */
const REMEMBERED = 24 * 60 * 60 * 1000;

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
 * Runs `body` in a write. A request that comes again with its client token gets the answer that it had, as
 * clients retry what they heard nothing of; another request with that token is refused. What was refused is not
 * remembered, nor the creation of what has been deleted since: that request makes it anew.
 */
export function oncePerToken(
  request: Request,
  ref: Ref,
  body: (writer: StoreWriter) => Promise<Result<JsonObject, ApiError>>,
): Promise<Result<JsonObject, ApiError>> {
  const { operation, input, context } = request;
  const { clientToken, ...rest } = input;
  if (typeof clientToken !== "string") return context.store.write(body);
  const key = `${operation}/${clientToken}`;
  const digest = context.digest(canonicalJson(rest));
  return context.store.write(async (writer) => {
    const now = context.now();
    const kept = await writer.token(key);
    if (kept !== undefined && kept.at > now - REMEMBERED) {
      const resource = await writer.get(idOf(ref));
      if (kept.digest !== digest) return err(otherRequest(operation));
      if (resource !== undefined && resource.uid === uidOf(kept.answer)) return ok(kept.answer);
    }
    const result = await body(writer);
    if (result.ok) {
      await writer.forgetTokens(now - REMEMBERED);
      await writer.putToken(key, { digest, answer: result.value, at: now });
    }
    return result;
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

function uidOf(answer: JsonObject): unknown {
  return (answer["metadata"] as JsonObject)["uid"];
}
