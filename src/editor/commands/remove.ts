import { isEmptyChange } from "../../model/change/is-empty.ts";
import type { Design } from "../../model/design/design.ts";
import { isNoteId } from "../../model/design/note.ts";
import { valuesOf } from "../../model/holes/values-of.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command, CommandContext } from "../command.ts";
import { membersOf } from "../group-members.ts";
import type { DrawnId } from "../session.ts";
import { withoutBackend } from "../with-backend.ts";

/** One backend: the node that calls, and the name of the service. */
export interface BackendOf {
  readonly caller: ResourceId;
  readonly service: string;
}

export interface Remove {
  /** Resources, and services that nobody defines (which goes from every node that calls them). */
  readonly items: readonly ResourceId[];
  readonly backends: readonly BackendOf[];
  /** Notes, and groups, whose cards stay. */
  readonly drawn?: readonly DrawnId[];
}

/**
 * Deletes resources, backends, notes and groups (their cards stay). A router or gateway takes its routes along; a virtual service whose
 * provider goes is left without provider, which App Mesh allows; other references stay and can be seen.
 */
export const remove: Command<Remove> = (context, { items, backends, drawn = [] }) => {
  const builder = new ChangeBuilder(context.design);
  const values = valuesOf(context.design);
  for (const { caller, service } of backends)
    builder.editSpec(caller, (spec) => withoutBackend(spec, service, values));
  const gone = new Set<ResourceId>();
  for (const id of items) {
    if (refOf(id).kind === "mesh") continue;
    if (!context.design.resources.has(id)) dropGhost(context, builder, id);
    else for (const each of [id, ...context.graph.childrenOf(id)]) gone.add(each);
  }
  for (const id of gone) loseProvider(context, builder, id);
  for (const id of gone) builder.remove(id);
  for (const id of drawn) removeDrawn(context.design, builder, id);
  const what = nameOf(items, backends, drawn);
  if (what === undefined) return { refused: "Nothing is selected that can be deleted." };
  const change = builder.build();
  if (isEmptyChange(change)) {
    return { refused: `${what}: not in the design, and no backend names it. Change what else does.` };
  }
  return {
    change,
    label: `Delete ${what}`,
    message: sentence(context, items, backends, what),
    select: [],
  };
};

function dropGhost({ graph }: CommandContext, builder: ChangeBuilder, ghost: ResourceId): void {
  for (const { from, reference } of graph.incoming(ghost)) {
    if (reference.role === "backend")
      builder.editSpec(from, (spec) => withoutBackend(spec, refOf(ghost).name));
  }
  if (graph.incoming(ghost).every(({ reference }) => reference.role === "backend")) builder.unplace(ghost);
}

function loseProvider({ graph }: CommandContext, builder: ChangeBuilder, id: ResourceId): void {
  for (const { from, reference } of graph.incoming(id)) {
    if (reference.role === "provider") builder.setInSpec(from, "/provider", undefined);
  }
}

function removeDrawn(design: Design, builder: ChangeBuilder, id: DrawnId): void {
  if (isNoteId(id)) builder.setNote(id, undefined);
  else {
    for (const member of membersOf(design, id)) builder.setMember(member, undefined);
    builder.setGroup(id, undefined);
  }
}

function nameOf(
  items: readonly ResourceId[],
  backends: readonly BackendOf[],
  drawn: readonly DrawnId[],
): string | undefined {
  const deletable = items.filter((id) => refOf(id).kind !== "mesh");
  const count = deletable.length + backends.length + drawn.length;
  const [mark] = drawn;
  if (count === 1 && mark !== undefined) return isNoteId(mark) ? "note" : "group";
  const [first] = deletable;
  const [line] = backends;
  if (count === 0) return undefined;
  if (count === 1 && first !== undefined) return refOf(first).name;
  if (count === 1 && line !== undefined) return `backend ${line.service} of ${refOf(line.caller).name}`;
  return `${count} items`;
}

function sentence(
  context: CommandContext,
  items: readonly ResourceId[],
  backends: readonly BackendOf[],
  what: string,
): string {
  const [line] = backends;
  if (items.length === 0 && line !== undefined) {
    const services = [...new Set(backends.map(({ service }) => service))];
    const callers = [...new Set(backends.map(({ caller }) => refOf(caller).name))];
    return `${callers.join(", ")} will no longer call ${services.join(", ")}.`;
  }
  const [only] = items;
  const callers = only === undefined || items.length > 1 ? 0 : callersOf(context, only);
  return callers === 0
    ? `Deleted ${what}.`
    : `Deleted ${what}; ${callers === 1 ? "1 node" : `${callers} nodes`} called it.`;
}

/** How many nodes call this node or service, through the services that lead to it. */
function callersOf({ graph }: CommandContext, id: ResourceId): number {
  const ref = refOf(id);
  const services =
    ref.kind === "virtualService"
      ? [id]
      : graph.incoming(id).flatMap(({ from, reference }) => (reference.role === "provider" ? [from] : []));
  const callers = new Set<ResourceId>();
  for (const service of services) {
    const target = idOf(siblingRef(ref, "virtualService", refOf(service).name));
    for (const { from, reference } of graph.incoming(target))
      if (reference.role === "backend") callers.add(from);
  }
  return callers.size;
}
