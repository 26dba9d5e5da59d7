import type { Editor } from "../../../editor/editor.ts";
import { compareText } from "../../../lib/compare-text.ts";
import type { Change } from "../../../model/change/change.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { nameHolds, shownName } from "../shown-name.ts";

/** One line of the outline: the heading of a kind, or a resource; routes stand below their parents. */
export type OutlineRow =
  | { readonly type: "heading"; readonly kind: Kind; readonly title: string; readonly count: number }
  | { readonly type: "item"; readonly id: ResourceId; readonly level: 2 | 3 };

/** The kinds that have a heading, in the order of a request; routes are listed below what holds them. */
export const OUTLINE_KINDS: readonly Kind[] = [
  "mesh",
  "virtualGateway",
  "virtualNode",
  "virtualService",
  "virtualRouter",
];

/** The rows of one mesh whose names, with the chosen values or as written, hold `filter`; a parent stays while one of its routes does. */
export function outlineRows(editor: Editor, mesh: ResourceId, filter: string): OutlineRow[] {
  const wanted = filter.trim().toLowerCase();
  const byKind = new Map<Kind, ResourceId[]>();
  for (const id of editor.meshes.members(mesh)) {
    const { kind } = refOf(id);
    const ids = byKind.get(kind);
    if (ids === undefined) byKind.set(kind, [id]);
    else ids.push(id);
  }
  return OUTLINE_KINDS.flatMap((kind) => {
    const ids = byName(editor, withOrphanParents(kind, byKind));
    const items = ids.flatMap((id) => itemRows(editor, id, wanted));
    if (items.length === 0) return [];
    const { title, titlePlural } = kindDefinition(kind);
    const count = byKind.get(kind)?.length ?? 0;
    return [{ type: "heading", kind, title: count === 1 ? title : titlePlural, count } as const, ...items];
  });
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

function itemRows(editor: Editor, id: ResourceId, wanted: string): OutlineRow[] {
  const children = refOf(id).kind === "mesh" ? [] : editor.graph.childrenOf(id);
  const own = matches(editor, id, wanted);
  const shown = own ? children : children.filter((child) => matches(editor, child, wanted));
  if (!own && shown.length === 0) return [];
  return [
    { type: "item", id, level: 2 },
    ...shown.map((child) => ({ type: "item", id: child, level: 3 }) as const),
  ];
}

function matches({ filled }: Editor, id: ResourceId, wanted: string): boolean {
  return wanted === "" || nameHolds(id, shownName(id, filled.values), wanted);
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
