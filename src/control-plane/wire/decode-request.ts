import { isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { Operation } from "../../model/schema/operation.ts";
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
  const body = operation.method === "PUT" ? bodyOf(operation, request.body) : ok<Record<string, Json>>({});
  if (!body.ok) return body;
  const query = queryOf(request.query);
  const input = body.value;
  for (const member of addressMembers(operation)) {
    const { name, place, as } = member;
    const text = place === "uri" ? (params.get(as) ?? "") : query.get(as);
    if (text === undefined) continue;
    if (text === TWICE) return refuse("BadRequestException", `${name} is given more than once in the query.`);
    const value = addressValue(member, text);
    if (!value.ok) return value;
    input[name] = value.value;
  }
  return ok({ operation: operation.name, input });
}

/** A member of an input that travels in the path or the query. */
interface AddressMember {
  readonly name: string;
  readonly place: "uri" | "querystring";
  readonly as: string;
  readonly isInteger: boolean;
}

const addresses = new Map<OperationName, readonly AddressMember[]>();

/** Those of one operation, in the order of the API model; worked out once. */
function addressMembers(operation: Operation): readonly AddressMember[] {
  let members = addresses.get(operation.name);
  if (members === undefined) {
    members = Object.entries(operation.members).flatMap(([name, { in: place, as, shape }]) =>
      place === "body" ? [] : [{ name, place, as, isInteger: shapeNamed(shape).type === "integer" }],
    );
    addresses.set(operation.name, members);
  }
  return members;
}

/** The value of such a member, given the text found there. */
function addressValue(
  { name, place, isInteger }: AddressMember,
  text: string,
): Result<string | number, ApiError> {
  const value = decoded(place === "uri" ? text : text.replaceAll("+", " "));
  if (value === undefined) {
    return refuse("BadRequestException", `${name} is not valid percent-encoding: ${text}`);
  }
  return ok(isInteger && /^-?\d{1,15}$/.test(value) ? Number(value) : value);
}

/** What `JSON.stringify` leaves escaped is a half: whole characters it writes out. No name may be one, as ids hold them. */
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;

/** The object in a body, made for this request alone. */
function bodyOf(operation: Operation, text: string): Result<Record<string, Json>, ApiError> {
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

/** Stands for a parameter that the query has more than once. */
const TWICE = Symbol("twice");

const NOTHING: ReadonlyMap<string, string> = new Map();

/** The parameters of a query, still percent-encoded. */
function queryOf(query: string): ReadonlyMap<string, string | typeof TWICE> {
  if (query === "") return NOTHING;
  const values = new Map<string, string | typeof TWICE>();
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const [name = "", ...rest] = pair.split("=");
    const key = decoded(name) ?? name;
    values.set(key, values.has(key) ? TWICE : rest.join("="));
  }
  return values;
}

function decoded(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
