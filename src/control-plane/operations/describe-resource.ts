import { err, ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import type { ApiError } from "../api-error.ts";
import { kindOfOperation } from "../kind-of-operation.ts";
import { resourceText } from "../resource-text.ts";
import { absent, ancestorsOf, firstAbsent, foreignOwner } from "./presence.ts";
import { type Request, refOfInput } from "./request.ts";

/** Answers a resource, or says which of its mesh, its parent and itself is absent. */
export async function describeResource(request: Request): Promise<Result<string, ApiError>> {
  const { operation, input, context } = request;
  const problem = foreignOwner(request);
  if (problem !== undefined) return err(problem);
  const ref = refOfInput(kindOfOperation(operation), input);
  return context.store.read(async (reader) => {
    const resource = await reader.text(idOf(ref));
    if (resource !== undefined) return ok(resourceText(resource, resource.spec, "ACTIVE", context));
    const missing = await firstAbsent(reader, ancestorsOf(ref), context.account);
    return err(missing ?? absent(ref, context.account));
  });
}
