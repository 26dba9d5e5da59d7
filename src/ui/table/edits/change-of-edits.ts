import { ChangeBuilder } from "../../../editor/change-builder.ts";
import type { CommandContext } from "../../../editor/command.ts";
import { ensureMesh } from "../../../editor/ensure-mesh.ts";
import { nameProblem } from "../../../editor/name-problem.ts";
import { renameChange, renamedIds } from "../../../editor/rename-change.ts";
import { applyChange } from "../../../model/change/apply.ts";
import type { Change } from "../../../model/change/change.ts";
import { squashChanges } from "../../../model/change/squash.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { ReferenceGraph } from "../../../model/graph/reference-graph.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../../model/reference/ref.ts";
import type { CellSource } from "../columns/column.ts";
import { writeCell } from "../columns/write-cell.ts";
import type { CellEdit, RefusedEdit } from "./cell-edit.ts";
import { newRowResource } from "./new-row.ts";

/** What texts in many cells come to: one change, and the texts that were not taken. */
export interface EditsResult {
  readonly change: Change;
  readonly refused: readonly RefusedEdit[];
  /** Rows that get another name, before and after. */
  readonly renamed: readonly (readonly [ResourceId, ResourceId])[];
  /** Rows that were edited, by the id that they have afterwards. */
  readonly edited: ReadonlySet<ResourceId>;
}

const NO_PROBLEMS: CellSource["problemsAt"] = () => [];

/**
 * The change that new rows and texts in cells come to. Renames come first, so that what is typed into other
 * cells may use the new names; edits name rows by the ids that they have before.
 */
export function changeOfEdits(
  context: CommandContext,
  edits: readonly CellEdit[],
  added: readonly ResourceId[] = [],
): EditsResult {
  const refused: RefusedEdit[] = [];
  const withRows = addRows(context, added);
  const names = namesIn(withRows.context, edits, refused);
  const renames = [...names].map(([id, name]) => [id, idOf({ ...refOf(id), name })] as const);
  const named = renameRows(withRows.context, names);
  const source = sourceOf(named.context);
  const ids = new Map(renames);
  const builder = new ChangeBuilder(named.context.design);
  const edited = new Set<ResourceId>();
  for (const edit of edits) {
    const id = ids.get(edit.id) ?? edit.id;
    const resource = builder.resource(id);
    if (resource === undefined) continue;
    const written = writeCell(edit.column, { id, resource }, edit.text, source);
    if (written === undefined) continue;
    if ("refused" in written) refused.push({ ...edit, refused: written.refused });
    if (!("resource" in written) || written.resource === resource) continue;
    builder.setResource(id, written.resource);
    edited.add(id);
  }
  const change = squashChanges(squashChanges(withRows.change, named.change), builder.build());
  return { change, refused, renamed: renames, edited };
}

interface Step {
  readonly change: Change;
  readonly context: CommandContext;
}

function addRows(context: CommandContext, added: readonly ResourceId[]): Step {
  if (added.length === 0) return { change: {}, context };
  const builder = new ChangeBuilder(context.design);
  const source = sourceOf(context);
  for (const id of added) {
    ensureMesh(builder, idOf(meshRef(refOf(id)))).setResource(id, newRowResource(id, source));
  }
  return after(context, builder.build());
}

/** The names that are wanted and free; what is not is refused. */
function namesIn(
  { design, graph }: CommandContext,
  edits: readonly CellEdit[],
  refused: RefusedEdit[],
): Map<ResourceId, string> {
  const names = new Map<ResourceId, string>();
  const taken = new Set<ResourceId>();
  for (const edit of edits) {
    const row = { id: edit.id, resource: design.resources.get(edit.id) ?? { spec: {} } };
    if (edit.column.id !== "name") continue;
    const written = edit.column.write?.(row, edit.text, sourceOf({ design, graph }));
    if (written === undefined || !("name" in written) || written.name === refOf(edit.id).name) continue;
    const to = idOf({ ...refOf(edit.id), name: written.name });
    const problem =
      nameProblem(design, to) ?? (taken.has(to) ? `${written.name} is written twice.` : undefined);
    const child = renamedIds({ design, graph }, new Map([[edit.id, written.name]])).find(
      ([, target]) => target !== to && design.resources.has(target),
    );
    const why =
      problem ?? (child === undefined ? undefined : `${written.name} has routes of these names already.`);
    if (why !== undefined) refused.push({ ...edit, refused: why });
    else {
      names.set(edit.id, written.name);
      taken.add(to);
    }
  }
  return names;
}

function renameRows(context: CommandContext, names: ReadonlyMap<ResourceId, string>): Step {
  if (names.size === 0) return { change: {}, context };
  return after(context, renameChange(context, new ChangeBuilder(context.design), names));
}

function after({ design }: CommandContext, change: Change): Step {
  const next = applyChange(design, change);
  return { change, context: { design: next, graph: new ReferenceGraph(next) } };
}

function sourceOf({ design, graph }: CommandContext): CellSource {
  return { design, graph, problemsAt: NO_PROBLEMS };
}

/** The resource of a row as cells are read from it; undefined where the design has none. */
export function rowOf(
  { resources }: { readonly resources: ReadonlyMap<ResourceId, Resource> },
  id: ResourceId,
): { readonly id: ResourceId; readonly resource: Resource } | undefined {
  const resource = resources.get(id);
  return resource === undefined ? undefined : { id, resource };
}
