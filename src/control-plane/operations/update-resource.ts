import { err, ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import type { ApiError } from "../api-error.ts";
import { kindOfOperation } from "../kind-of-operation.ts";
import { refuseAbsentNames } from "../rules/refuse-absent-names.ts";
import { refuseBrokenDependents } from "../rules/refuse-broken-dependents.ts";
import { refuseManyBackends } from "../rules/refuse-over-quota.ts";
import { refusedByChecks } from "../rules/refused-by-checks.ts";
import { RULES } from "../rules/registry.ts";
import { malformedToken, oncePerToken } from "./once-per-token.ts";
import { absent, ancestorsOf, firstAbsent, foreignOwner } from "./presence.ts";
import { type Request, refOfInput, specOf } from "./request.ts";

/**
 * Replaces the whole spec. The version goes up "each time that they're updated" (API model, metadata), also when
 * the new spec equals the old one. Refuses names that lead nowhere, what the checks refuse, and what would make
 * another resource wrong.
 */
export async function updateResource(request: Request): Promise<Result<string, ApiError>> {
  const { operation, input, context } = request;
  const problem = foreignOwner(request) ?? malformedToken(request);
  if (problem !== undefined) return err(problem);
  const ref = refOfInput(kindOfOperation(operation), input);
  const spec = RULES[operation]?.complete?.(specOf(input)) ?? specOf(input);
  return oncePerToken(request, ref, spec, async (writer) => {
    const resource = await writer.get(idOf(ref));
    if (resource === undefined) {
      const missing = await firstAbsent(writer, ancestorsOf(ref), context.account);
      return err(missing ?? absent(ref, context.account));
    }
    const refused =
      refuseManyBackends(ref, spec, context) ??
      (await refuseAbsentNames(ref, spec, writer, context)) ??
      (await refusedByChecks(ref, spec, [], writer, context)) ??
      (await refuseBrokenDependents(ref, resource.spec, spec, writer, context));
    if (refused !== undefined) return err(refused);
    const next = {
      ...resource,
      version: resource.version + 1,
      // A clock that was set back must not let a resource be older than its creation.
      lastUpdatedAt: Math.max(context.now(), resource.lastUpdatedAt),
      spec,
    };
    await writer.put(idOf(ref), next);
    return ok(next);
  });
}
