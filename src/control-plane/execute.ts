import { assertNever } from "../lib/assert-never.ts";
import type { JsonObject } from "../lib/json.ts";
import { err, type Result } from "../lib/result.ts";
import { OPERATIONS, type OperationName } from "../model/schema/operations.generated.ts";
import type { ApiError } from "./api-error.ts";
import { checkRequest } from "./check-request.ts";
import type { Context } from "./context.ts";

import { createResource } from "./operations/create-resource.ts";
import { deleteResource } from "./operations/delete-resource.ts";
import { describeResource } from "./operations/describe-resource.ts";
import { listResources } from "./operations/list-resources.ts";
import { listTags } from "./operations/list-tags.ts";
import { tagResource } from "./operations/tag-resource.ts";
import { untagResource } from "./operations/untag-resource.ts";
import { updateResource } from "./operations/update-resource.ts";

/**
 * Runs one operation of the App Mesh API. `input` holds all its members, wherever the wire carries them;
 * the output is the body on the wire as JSON: the bare resource, or `{ virtualNodes: […], nextToken }`.
 * What was written is durable when the promise resolves. It rejects only where the store fails.
 */
export async function execute(
  operation: OperationName,
  input: JsonObject,
  context: Context,
): Promise<Result<string, ApiError>> {
  const problem = checkRequest(operation, input);
  if (problem !== undefined) return err(problem);
  const request = { operation, input, context };
  const { verb } = OPERATIONS[operation];
  switch (verb) {
    case "Create":
      return createResource(request);
    case "Describe":
      return describeResource(request);
    case "Update":
      return updateResource(request);
    case "Delete":
      return deleteResource(request);
    case "List":
      return listResources(request);
    case "ListTags":
      return listTags(request);
    case "Tag":
      return tagResource(request);
    case "Untag":
      return untagResource(request);
    default:
      return assertNever(verb);
  }
}
