import { matches } from "../../../diagram/find/matches.ts";
import { parseExpression } from "../../../diagram/find/parse-expression.ts";
import type { Editor } from "../../../editor/editor.ts";
import { compareText } from "../../../lib/compare-text.ts";
import type { Change } from "../../../model/change/change.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { inEvaluationOrder } from "../../../model/routes/route-order.ts";
import { findSourceOf } from "../find-source.ts";
import { nameHolds, shownName } from "../shown-name.ts";

/** What stands under a heading: a kind, or the services that backends name and nobody defines. */
export type OutlineGroup = Kind | "notDefined";

/** Its place in the tree, as screen readers are told it. */
interface TreePlace {
  readonly level: 1 | 2 | 3;
  readonly setSize: number;
  /** From 1. */
  readonly position: number;
  /** Absent where nothing stands below it. */
  readonly expanded?: boolean;
}

/** One line of the outline: the heading of a kind, or a resource; routes stand below their parents. */
export type OutlineRow = TreePlace &
  (
    | {
        readonly type: "heading";
        readonly key: OutlineGroup;
        readonly group: OutlineGroup;
        readonly title: string;
        readonly count: number;
      }
    | { readonly type: "item"; readonly key: ResourceId; readonly id: ResourceId }
  );

/** The kinds that have a heading, in the order of a request; routes are listed below what holds them. */
export const OUTLINE_KINDS: readonly Kind[] = [
  "mesh",
  "virtualGateway",
  "virtualNode",
  "virtualService",
  "virtualRouter",
];

const NONE: ReadonlySet<string> = new Set();

/** What a comparison has to do with the rows. */
export interface OutlineCompared {
  /** Resources of the mesh that the other design alone has: they are listed too. */
  readonly others?: readonly ResourceId[];
  /** Nothing but these is listed, with their parents. */
  readonly only?: ReadonlySet<ResourceId>;
}

/**
 * The rows of one mesh that the filter finds: names, with the chosen values or as written, that hold the text, or
 * what an expression asks for; a parent stays while one of its routes does. What is below a collapsed row (by its
 * key) is left out, unless something is filtered.
 */
export function outlineRows(
  editor: Editor,
  mesh: ResourceId,
  filter: string,
  collapsed: ReadonlySet<string> = NONE,
  { others = [], only }: OutlineCompared = {},
): OutlineRow[] {
  const isFound = wantedBy(editor, filter);
  const isWanted = (id: ResourceId): boolean => only?.has(id) !== false && isFound(id);
  const isCollapsed = (key: string): boolean => filter.trim() === "" && collapsed.has(key);
  const byKind = membersByKind([...editor.meshes.members(mesh), ...others]);
  const beside = new Set(others);
  const groups = OUTLINE_KINDS.flatMap((kind) => {
    // What the other design alone has is listed, not counted.
    const count = (byKind.get(kind) ?? []).filter((id) => !beside.has(id)).length;
    const { title, titlePlural } = kindDefinition(kind);
    const ids = byName(editor, withOrphanParents(kind, byKind));
    return groupOf(editor, kind, count === 1 ? title : titlePlural, count, ids, isWanted, others);
  });
  const ghosts = byName(editor, notDefined(editor, byKind));
  groups.push(...groupOf(editor, "notDefined", "Not defined here", ghosts.length, ghosts, isWanted));
  return groups.flatMap((group, index) => {
    const expanded = !isCollapsed(group.key);
    const place = { level: 1, setSize: groups.length, position: index + 1, expanded } as const;
    const { key, title, count, items } = group;
    const heading: OutlineRow = { type: "heading", key, group: key, title, count, ...place };
    return expanded ? [heading, ...rowsOf(items, isCollapsed)] : [heading];
  });
}

interface Group {
  readonly key: OutlineGroup;
  readonly title: string;
  readonly count: number;
  readonly items: readonly Item[];
}

interface Item {
  readonly id: ResourceId;
  readonly children: readonly ResourceId[];
}

function groupOf(
  editor: Editor,
  key: OutlineGroup,
  title: string,
  count: number,
  ids: readonly ResourceId[],
  isWanted: (id: ResourceId) => boolean,
  others: readonly ResourceId[] = [],
): Group[] {
  const items = ids.flatMap((id) => {
    const children = [...childrenOf(editor, id), ...others.filter((each) => parentOf(each) === id)];
    const own = isWanted(id);
    const shown = own ? children : children.filter(isWanted);
    return own || shown.length > 0 ? [{ id, children: shown }] : [];
  });
  return items.length === 0 ? [] : [{ key, title, count, items }];
}

function rowsOf(items: readonly Item[], isCollapsed: (key: string) => boolean): OutlineRow[] {
  return items.flatMap(({ id, children }, index) => {
    const expanded = children.length === 0 ? undefined : !isCollapsed(id);
    const place = {
      setSize: items.length,
      position: index + 1,
      ...(expanded === undefined ? {} : { expanded }),
    };
    const row: OutlineRow = { type: "item", key: id, id, level: 2, ...place };
    const below = expanded === true ? children : [];
    return [
      row,
      ...below.map(
        (child, at): OutlineRow => ({
          type: "item",
          key: child,
          id: child,
          level: 3,
          setSize: children.length,
          position: at + 1,
        }),
      ),
    ];
  });
}

/** The routes of a router or gateway, in the order in which they are tried. */
function childrenOf({ graph }: Editor, id: ResourceId): ResourceId[] {
  if (refOf(id).kind === "mesh") return [];
  const routes = graph.childrenOf(id).map((child) => ({ id: child, spec: graph.specOf(child) ?? {} }));
  return routes.length === 0 ? [] : inEvaluationOrder(routes).map((route) => route.id);
}

function parentOf(id: ResourceId): ResourceId | undefined {
  const ref = refOf(id);
  const { parent } = kindDefinition(ref.kind);
  return ref.parent === undefined || parent === undefined
    ? undefined
    : idOf(siblingRef(ref, parent.kind, ref.parent));
}

function membersByKind(ids: Iterable<ResourceId>): Map<Kind, ResourceId[]> {
  const byKind = new Map<Kind, ResourceId[]>();
  for (const id of ids) {
    const { kind } = refOf(id);
    const found = byKind.get(kind);
    if (found === undefined) byKind.set(kind, [id]);
    else found.push(id);
  }
  return byKind;
}

/** Services that backends and gateway routes name and nobody defines. */
function notDefined({ graph }: Editor, byKind: ReadonlyMap<Kind, ResourceId[]>): ResourceId[] {
  const named = new Set<ResourceId>();
  for (const kind of ["virtualNode", "gatewayRoute"] as const) {
    for (const id of byKind.get(kind) ?? []) {
      for (const { to } of graph.outgoing(id)) {
        const target = idOf(to);
        if (to.kind === "virtualService" && !graph.has(target)) named.add(target);
      }
    }
  }
  return [...named];
}

/** Parents that only their routes name are listed too, so that no route is out of reach. */
function withOrphanParents(kind: Kind, byKind: ReadonlyMap<Kind, ResourceId[]>): ResourceId[] {
  const ids = new Set(byKind.get(kind) ?? []);
  const child = kind === "virtualRouter" ? "route" : kind === "virtualGateway" ? "gatewayRoute" : undefined;
  for (const id of child === undefined ? [] : (byKind.get(child) ?? [])) {
    const ref = refOf(id);
    ids.add(idOf(siblingRef(ref, kind, ref.parent ?? "")));
  }
  return [...ids];
}

/** Says what a filter finds. Text that is no expression is part of a name. */
function wantedBy(editor: Editor, filter: string): (id: ResourceId) => boolean {
  const text = filter.trim().toLowerCase();
  if (text === "") return () => true;
  const parsed = parseExpression(filter);
  const source = findSourceOf(editor);
  const { values } = editor.filled;
  return (id) =>
    nameHolds(id, shownName(id, values), text) || (parsed.ok && matches(parsed.value, id, source));
}

/** By name whatever its case; the names are made lower case once, not in each comparison. */
function byName({ filled }: Editor, ids: readonly ResourceId[]): ResourceId[] {
  return ids
    .map((id) => ({ id, name: shownName(id, filled.values).toLowerCase() }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .map(({ id }) => id);
}

/** True for a change after which the outline has other rows: an edit of a field is none. */
export function changesRows(change: Change): boolean {
  return (
    change.renamed !== undefined ||
    change.resources?.added !== undefined ||
    change.resources?.removed !== undefined
  );
}

/** True for a change after which the outline may have other rows, or in another order: also where services are called. */
export function changesOutline(change: Change): boolean {
  return (
    changesRows(change) ||
    Object.entries(change.resources?.updated ?? {}).some(([id, [from, to]]) => {
      const { kind } = refOf(id);
      if (kind === "virtualNode") return from.spec["backends"] !== to.spec["backends"];
      return (kind === "route" || kind === "gatewayRoute") && from.spec !== to.spec;
    })
  );
}
