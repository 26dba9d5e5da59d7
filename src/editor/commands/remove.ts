import { eachSliced, finish } from "../../lib/sliced.ts";
import { isEmptyChange } from "../../model/change/is-empty.ts";
import type { Design } from "../../model/design/design.ts";
import { isNoteId } from "../../model/design/note.ts";
import type { Values } from "../../model/holes/fill-text.ts";
import { valuesOf } from "../../model/holes/values-of.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command, CommandContext, SlicedCommand } from "../command.ts";
import { type Connection, connectionName } from "../connection.ts";
import { dependentsText } from "../dependents.ts";
import { membersOf } from "../group-members.ts";
import type { DrawnId } from "../session.ts";
import { withoutBackend } from "../with-backend.ts";
import { withoutTarget } from "../with-target.ts";

/** One backend: the node that calls, and the name of the service. */
export interface BackendOf {
  readonly caller: ResourceId;
  readonly service: string;
}

export interface Remove {
  /** Resources, and services that nobody defines (which goes from every node that calls them). */
  readonly items: readonly ResourceId[];
  readonly backends: readonly BackendOf[];
  /** Providers of services and weighted targets of routes; a backend belongs to `backends`, a gateway route to `items`. */
  readonly connections?: readonly Connection[];
  /** Notes, and groups, whose cards stay. */
  readonly drawn?: readonly DrawnId[];
}

/**
 * Deletes resources, backends, notes and groups (their cards stay). A router or gateway takes its routes along; a virtual service whose
 * provider goes is left without provider, which App Mesh allows; other references stay and can be seen.
 */
export const removing: SlicedCommand<Remove> = function* (context, args) {
  const { items, backends, connections = [], drawn = [] } = args;
  const builder = new ChangeBuilder(context.design);
  const values = valuesOf(context.design);
  for (const { caller, service } of backends)
    builder.editSpec(caller, (spec) => withoutBackend(spec, service, values));
  for (const connection of connections) disconnect(builder, connection, values);
  const gone = new Set<ResourceId>();
  yield* eachSliced(items, (id) => {
    if (refOf(id).kind === "mesh") return;
    if (!context.design.resources.has(id)) dropGhost(context, builder, id);
    else for (const each of [id, ...context.graph.childrenOf(id)]) gone.add(each);
  });
  yield* eachSliced(gone, (id) => loseProvider(context, builder, id));
  yield* eachSliced(gone, (id) => builder.remove(id));
  for (const id of drawn) removeDrawn(context.design, builder, id);
  const what = nameOf(items, backends, connections, drawn);
  if (what === undefined) return { refused: "Nothing is selected that can be deleted." };
  const change = builder.build();
  if (isEmptyChange(change)) {
    return { refused: `${what}: not in the design, and no backend names it. Change what else does.` };
  }
  return {
    change,
    label: `Delete ${what}`,
    message: sentence(context, items, backends, connections, what),
    select: [],
  };
};

/** `removing` at once. */
export const remove: Command<Remove> = (context, args) => finish(removing(context, args));

function disconnect(builder: ChangeBuilder, connection: Connection, values: Values): void {
  switch (connection.kind) {
    case "backend":
      builder.editSpec(connection.caller, (spec) => withoutBackend(spec, connection.service, values));
      return;
    case "provider":
      builder.setInSpec(connection.service, "/provider", undefined);
      return;
    case "target":
      builder.editSpec(connection.route, (spec) => withoutTarget(spec, refOf(connection.node).name));
      return;
    case "gateway-target":
      builder.remove(connection.gatewayRoute);
  }
}

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
  connections: readonly Connection[],
  drawn: readonly DrawnId[],
): string | undefined {
  const deletable = items.filter((id) => refOf(id).kind !== "mesh");
  const lines = [...backends.map((each): Connection => ({ kind: "backend", ...each })), ...connections];
  const count = deletable.length + lines.length + drawn.length;
  if (count === 0) return undefined;
  if (count > 1) return `${count} items`;
  const [mark] = drawn;
  if (mark !== undefined) return isNoteId(mark) ? "note" : "group";
  const [line] = lines;
  if (line !== undefined) return connectionName(line);
  const [only] = deletable;
  return only === undefined ? undefined : refOf(only).name;
}

function sentence(
  { graph }: CommandContext,
  items: readonly ResourceId[],
  backends: readonly BackendOf[],
  connections: readonly Connection[],
  what: string,
): string {
  const [line] = backends;
  if (items.length + connections.length === 0 && line !== undefined) {
    const services = [...new Set(backends.map(({ service }) => service))];
    const callers = [...new Set(backends.map(({ caller }) => refOf(caller).name))];
    return `${callers.join(", ")} will no longer call ${services.join(", ")}.`;
  }
  const [only] = items;
  const depended = only === undefined || items.length > 1 ? "" : dependentsText(graph, only);
  return depended === "" ? `Deleted ${what}.` : `Deleted ${what}; ${depended}.`;
}
