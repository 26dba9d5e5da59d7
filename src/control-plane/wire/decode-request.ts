import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { InputMember, Operation } from "../../model/schema/operation.ts";
import type { OperationName } from "../../model/schema/operations.generated.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";
import { type ApiError, refuse } from "../api-error.ts";
import { matchOperation } from "./match-operation.ts";
import type { WireRequest } from "./wire-message.ts";

export interface DecodedRequest {
  readonly operation: OperationName;
  readonly input: JsonObject;
}

/**
 * The operation and input that a request stands for. A body that also gives a member of the path or the
 * query is refused: nothing would say which of the two is meant. Unknown query parameters are passed over,
 * as signed URLs carry some.
 */
export function decodeRequest(request: WireRequest): Result<DecodedRequest, ApiError> {
  const match = matchOperation(request.method, request.path);
  if (match === undefined) {
    return refuse(
      "UnknownOperationException",
      `No operation of the App Mesh API has ${request.method} ${request.path}.`,
    );
  }
  const { operation, params } = match;
  const body = operation.method === "PUT" ? bodyOf(operation, request.body) : ok({});
  if (!body.ok) return body;
  const query = queryOf(request.query);
  const input: Record<string, Json> = { ...body.value };
  for (const [name, member] of Object.entries(operation.members)) {
    if (member.in === "body") continue;
    const sent = member.in === "uri" ? [params[member.as] ?? ""] : (query.get(member.as) ?? []);
    const value = addressMember(name, member, sent);
    if (!value.ok) return value;
    if (value.value !== undefined) input[name] = value.value;
  }
  return ok({ operation: operation.name, input });
}

/** The value of a member that travels in the path or the query, given the texts found there. */
function addressMember(
  name: string,
  member: InputMember,
  sent: readonly string[],
): Result<string | number | undefined, ApiError> {
  const [text] = sent;
  if (text === undefined) return ok(undefined);
  if (sent.length > 1) return refuse("BadRequestException", `${name} is given more than once in the query.`);
  const value = decoded(member.in === "uri" ? text : text.replaceAll("+", " "));
  if (value === undefined) {
    return refuse("BadRequestException", `${name} is not valid percent-encoding: ${text}`);
  }
  const isNumber = shapeNamed(member.shape).type === "integer" && /^-?\d{1,15}$/.test(value);
  return ok(isNumber ? Number(value) : value);
}

/** What `JSON.stringify` leaves escaped is a half: whole characters it writes out. No name may be one, as ids hold them. */
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;

function bodyOf(operation: Operation, text: string): Result<JsonObject, ApiError> {
  let body: unknown;
  try {
    body = text.trim() === "" ? {} : JSON.parse(text);
  } catch (error) {
    return refuse("BadRequestException", `The body is not valid JSON: ${(error as Error).message}`);
  }
  if (!isJsonObject(body)) return refuse("BadRequestException", "The body must be a JSON object.");
  if (ESCAPED_SURROGATE.test(text) && ESCAPED_SURROGATE.test(JSON.stringify(body))) {
    return refuse(
      "BadRequestException",
      "The body holds half a character: texts must be well-formed Unicode.",
    );
  }
  for (const name of Object.keys(body)) {
    const member = Object.hasOwn(operation.members, name) ? operation.members[name] : undefined;
    if (member !== undefined && member.in !== "body") {
      const place = member.in === "uri" ? "path" : "query";
      return refuse(
        "BadRequestException",
        `${name} belongs in the ${place} of ${operation.name}, not in its body.`,
      );
    }
  }
  return ok(body);
}

function queryOf(query: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const [name = "", ...rest] = pair.split("=");
    const key = decoded(name) ?? name;
    values.set(key, [...(values.get(key) ?? []), rest.join("=")]);
  }
  return values;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
