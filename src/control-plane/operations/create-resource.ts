import type { JsonObject } from "../../lib/json.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import type { ApiError } from "../api-error.ts";
import { kindOfOperation } from "../kind-of-operation.ts";
import { resourceView } from "../resource-view.ts";
import { RULES } from "../rules/registry.ts";
import type { StoredResource } from "../store/stored-resource.ts";
import { mergeTags, repeatedKey, tagsOf } from "../tags.ts";
import { ancestorsOf, firstAbsent, foreignOwner, taken } from "./presence.ts";
import { type Request, refOfInput, specOf } from "./request.ts";

/** Adds a resource at version 1. Refuses a name that is taken and a parent that is absent. */
export async function createResource(request: Request): Promise<Result<JsonObject, ApiError>> {
  const { operation, input, context } = request;
  const tags = tagsOf(input);
  const problem = foreignOwner(request) ?? repeatedKey(tags);
  if (problem !== undefined) return err(problem);
  const ref = refOfInput(kindOfOperation(operation), input);
  return context.store.write(async (writer) => {
    const missing = await firstAbsent(writer, ancestorsOf(ref), context.account);
    if (missing !== undefined) return err(missing);
    if ((await writer.get(idOf(ref))) !== undefined) return err(taken(ref, context.account));
    const now = context.now();
    const resource: StoredResource = {
      ref,
      uid: context.newId(),
      version: 1,
      createdAt: now,
      lastUpdatedAt: now,
      spec: RULES[operation]?.complete?.(specOf(input)) ?? specOf(input),
      tags: mergeTags([], tags),
    };
    await writer.put(idOf(ref), resource);
    return ok(resourceView(resource, "ACTIVE", context));
  });
}
