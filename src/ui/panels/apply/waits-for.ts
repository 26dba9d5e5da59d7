import { type ChosenValues, chosenValues } from "../../../checks/chosen-values.ts";
import type { Problem } from "../../../checks/problem.ts";
import { problemsOf } from "../../../checks/problems-of.ts";
import { needsWhole } from "../../../checks/run-rules.ts";
import type { Editor } from "../../../editor/editor.ts";
import type { FilledDesign } from "../../../model/holes/fill-design.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, meshRef, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import type { Plan } from "../../../plan/plan.ts";

/**
 * What the API would refuse whatever the target holds, and values that are not known yet, in resources that the
 * plan is about and in the names of what they live in. Resources go by their names as written: there they can be edited.
 */
export function waitsFor(
  { problems, design }: Editor,
  plan: Plan,
  { writtenId, collisions }: FilledDesign,
): Problem[] {
  const refused = plan.refused.filter(({ reason }) => reason.code === "does-not-match-shape");
  const ids = new Set([...plan.steps.map(({ target }) => target), ...refused.map(({ id }) => id)]);
  const written = [...ids].map((id) => writtenId.get(id) ?? id);
  const chosen = chosenValues(design);
  const owners = new Set(written.flatMap(ownersOf));
  for (const id of written) owners.delete(id);
  const ownNames = [...owners]
    .sort()
    .flatMap((id) => problemsOf(id, { spec: {} }, chosen))
    .filter(({ code, at }) => code === "MW110" && at.pointer === "/name");
  const taken = collisions
    .filter(({ unfilled }) => ids.has(unfilled))
    .map(({ unfilled }) => nameTaken(unfilled, chosen));
  const own = written
    .sort()
    .flatMap((id) => problems.problemsAt(id))
    .filter(({ severity, code }) => (severity === "error" && !needsWhole(code)) || code === "MW110");
  return [...ownNames, ...taken, ...own];
}

/** The mesh of a resource, and its router or gateway. */
function ownersOf(id: ResourceId): ResourceId[] {
  const ref = refOf(id);
  if (ref.kind === "mesh") return [];
  const parent = kindDefinition(ref.kind).parent?.kind;
  const inMesh = idOf(meshRef(ref));
  if (parent === undefined || ref.parent === undefined) return [inMesh];
  return [inMesh, idOf(siblingRef(ref, parent, ref.parent))];
}

/** A resource that would have the names of another: it must not be made under its placeholder. */
function nameTaken(id: ResourceId, { set }: ChosenValues): Problem {
  const args = { hole: refOf(id).name, variables: [], ...(set === undefined ? {} : { set }) };
  return { code: "MW110", severity: "info", at: { id, pointer: "/name" }, args };
}
