import { err, ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import type { ApiError } from "../api-error.ts";
import { kindOfOperation } from "../kind-of-operation.ts";
import { resourceText } from "../resource-text.ts";
import { RULES } from "../rules/registry.ts";
import { absent, ancestorsOf, firstAbsent, foreignOwner } from "./presence.ts";
import { type Request, refOfInput } from "./request.ts";

/** Removes a resource and answers it as it last was, with status `DELETED`. */
export async function deleteResource(request: Request): Promise<Result<string, ApiError>> {
  const { operation, input, context } = request;
  const problem = foreignOwner(request);
  if (problem !== undefined) return err(problem);
  const ref = refOfInput(kindOfOperation(operation), input);
  return context.store.write(async (writer) => {
    const resource = await writer.get(idOf(ref));
    if (resource === undefined) {
      const missing = await firstAbsent(writer, ancestorsOf(ref), context.account);
      return err(missing ?? absent(ref, context.account));
    }
    const inUse = await RULES[operation]?.inUse?.(ref, writer, context);
    if (inUse !== undefined) return err(inUse);
    await writer.delete(idOf(ref));
    return ok(resourceText(resource, JSON.stringify(resource.spec), "DELETED", context));
  });
}
