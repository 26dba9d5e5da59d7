import type { JsonObject } from "../lib/json.ts";
import { OPERATIONS, type OperationName } from "../model/schema/operations.generated.ts";
import { validateShape } from "../model/schema/validate-shape.ts";
import { type ApiError, apiError } from "./api-error.ts";
import { requestText } from "./request-text.ts";

/** What the API model says against a request, as the exception to answer with; undefined where it says nothing. */
export function checkRequest(operation: OperationName, input: JsonObject): ApiError | undefined {
  const violations = validateShape(OPERATIONS[operation].input, input);
  if (violations.length > 0) {
    // "You must reduce the number of tags in the request" (API model, TooManyTagsException).
    const tooManyTags =
      operation === "TagResource" &&
      violations.every(({ rule, pointer }) => rule === "items" && pointer === "/tags");
    return apiError(tooManyTags ? "TooManyTagsException" : "BadRequestException", requestText(violations));
  }
  return nameProblem(operation, input);
}

/**
 * Longest name in UTF-16 units: percent-encoded, and with its mesh's before it, it stays below the 16 KiB that
 * Node reads of a request's head. The API model itself allows 255 for all but virtual services.
 */
const MAX_NAME = 1024;

/**
 * The API model leaves the name of a virtual service free: it must still be text that a path can carry, or
 * nothing could ever describe or delete it. URL parsers drop `.` and `..`, also as `%2E`.
 */
function nameProblem(operation: OperationName, input: JsonObject): ApiError | undefined {
  for (const member of nameMembers(operation)) {
    const name = input[member];
    if (typeof name !== "string") continue;
    if (name === "")
      return apiError("BadRequestException", `${member} must have at least 1 character, but has 0.`);
    if (name === "." || name === "..") {
      return apiError("BadRequestException", `${member} must not be "${name}": a path cannot carry it.`);
    }
    if (name.length > MAX_NAME) {
      return apiError(
        "BadRequestException",
        `${member} must have at most ${MAX_NAME} characters, but has ${name.length}.`,
      );
    }
    if (/\p{Surrogate}/u.test(name)) {
      return apiError("BadRequestException", `${member} must be well-formed Unicode.`);
    }
  }
  return undefined;
}

const members = new Map<OperationName, readonly string[]>();

/** The members of an input that are names of resources; worked out once. */
function nameMembers(operation: OperationName): readonly string[] {
  let names = members.get(operation);
  if (names === undefined) {
    names = Object.entries(OPERATIONS[operation].members)
      .filter(([, { shape }]) => shape === "ResourceName" || shape === "ServiceName")
      .map(([member]) => member);
    members.set(operation, names);
  }
  return names;
}
