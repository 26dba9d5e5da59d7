import { err, ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import type { ApiError } from "../api-error.ts";
import { kindOfOperation } from "../kind-of-operation.ts";
import { refuseAbsentNames } from "../rules/refuse-absent-names.ts";
import { refuseManyBackends, refuseOverQuota } from "../rules/refuse-over-quota.ts";
import { refusedByChecks } from "../rules/refused-by-checks.ts";
import { RULES } from "../rules/registry.ts";
import type { StoredResource } from "../store/stored-resource.ts";
import { mergeTags, tagsOf } from "../tags.ts";
import { malformedToken, oncePerToken } from "./once-per-token.ts";
import { ancestorsOf, firstAbsent, foreignOwner, taken } from "./presence.ts";
import { type Request, refOfInput, specOf } from "./request.ts";

/**
 * Adds a resource at version 1. Refuses, in this order: a parent that is absent, a name that is taken, one more
 * than the quota, names that lead nowhere, and what the checks refuse.
 */
export async function createResource(request: Request): Promise<Result<string, ApiError>> {
  const { operation, input, context } = request;
  const tags = tagsOf(input);
  const problem = foreignOwner(request) ?? malformedToken(request);
  if (problem !== undefined) return err(problem);
  const ref = refOfInput(kindOfOperation(operation), input);
  const spec = RULES[operation]?.complete?.(specOf(input)) ?? specOf(input);
  return oncePerToken(request, ref, spec, async (writer) => {
    const missing = await firstAbsent(writer, ancestorsOf(ref), context.account);
    if (missing !== undefined) return err(missing);
    if (await writer.has(idOf(ref))) return err(taken(ref, context.account));
    const refused =
      refuseManyBackends(ref, spec, context) ??
      (await refuseOverQuota(ref, writer, context)) ??
      (await refuseAbsentNames(ref, spec, writer, context)) ??
      (await refusedByChecks(ref, spec, tags, writer, context));
    if (refused !== undefined) return err(refused);
    const now = context.now();
    const resource: StoredResource = {
      ref,
      uid: context.newId(),
      version: 1,
      createdAt: now,
      lastUpdatedAt: now,
      spec,
      tags: mergeTags([], tags),
    };
    await writer.put(idOf(ref), resource);
    return ok(resource);
  });
}
