import { pointerSteps, toPointer } from "../../../lib/json-pointer.ts";
import { type FormNode, isLeaf } from "./form-node.ts";

/** A place of a form in a resource: the node, and the JSON pointer (from the resource) at which it stands. */
export interface Place {
  readonly node: FormNode;
  readonly pointer: string;
}

/** The pointer of a node whose parent stands at `base`. */
export function pointerOf(node: FormNode, base: string): string {
  return base + toPointer(node.steps);
}

/**
 * The places on the way from the form's root to the one that a pointer names, root first. A pointer that leads
 * past the form (a duration's unit, an unknown member) ends at the nearest place around it.
 */
export function trailTo(root: FormNode, pointer: string): Place[] {
  const start = pointerOf(root, "");
  return covers(start, pointer) ? [{ node: root, pointer: start }, ...inside(root, start, pointer)] : [];
}

function inside(node: FormNode, at: string, pointer: string): Place[] {
  const { control } = node;
  if (isLeaf(control)) return [];
  if (control.type === "list") {
    if (!covers(at, pointer) || at === pointer) return [];
    const entry = pointerSteps(pointer)[pointerSteps(at).length] ?? "0";
    return next(control.item, `${at}/${entry}`, pointer);
  }
  const inner = control.type === "choice" ? control.branches.map((branch) => branch.node) : control.children;
  // The way that leads furthest: a choice without steps stands where its parent does.
  return inner
    .map((child) => next(child, at, pointer))
    .reduce<Place[]>((best, way) => (reach(way, pointer) > reach(best, pointer) ? way : best), []);
}

function next(child: FormNode, base: string, pointer: string): Place[] {
  const at = pointerOf(child, base);
  if (!covers(at, pointer)) {
    // A pointer into the members that were stepped over belongs to this child too.
    return child.steps.length > 1 && covers(base + toPointer(child.steps.slice(0, 1)), pointer)
      ? [{ node: child, pointer: at }]
      : [];
  }
  const way = inside(child, at, pointer);
  // A choice among members stands where its parent does: it is on the way only to what is in it.
  const isAside = child.control.type === "choice" && child.steps.length === 0 && way.length === 0;
  return isAside ? [] : [{ node: child, pointer: at }, ...way];
}

/** How far a way leads towards the pointer; one that only begins alike counts least. */
function reach(way: readonly Place[], pointer: string): number {
  const last = way.at(-1);
  if (last === undefined) return -1;
  return covers(last.pointer, pointer) ? last.pointer.length : 0;
}

function covers(at: string, pointer: string): boolean {
  return pointer === at || pointer.startsWith(`${at}/`);
}

/** True for a place that is shown on a page of its own. */
export function isPage({ node: { control } }: Place): boolean {
  return (control.type === "structure" || control.type === "choice") && control.present === "page";
}
