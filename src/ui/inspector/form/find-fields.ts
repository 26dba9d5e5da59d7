import { isJsonArray, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { type FormNode, isLeaf, type ListControl } from "./form-node.ts";
import { summaryOf } from "./summary.ts";
import { TAGS_FORM } from "./tags-form.ts";
import { pointerOf } from "./trail.ts";
import { setBranches } from "./write-field.ts";

/** A field that "Find a field" found. */
export interface FoundField {
  readonly pointer: string;
  readonly label: string;
  /** The blocks around it: `Listener 8080 http › Timeout › HTTP`. */
  readonly context: string;
  /** The API's path. */
  readonly path: string;
  readonly set: boolean;
}

interface Candidate extends FoundField {
  /** In lower case: all that is searched, and the field's own names. */
  readonly text: string;
  readonly names: readonly string[];
  /** The same with the block next around it. */
  readonly near: string;
  readonly help: string;
  /** In a branch of a choice that has another branch set. */
  readonly aside: boolean;
}

/**
 * Fields whose label, block, API path or help has every word of the query, in any order; also those that are not
 * set. First come those whose own name is the query, then those whose name begins with it or has its words, then those
 * that have them with the block next to them, then with blocks farther around, last those that only the help tells of;
 * within that those of the chosen branches, then set ones, then the order of the form. At most `limit`.
 */
export function findFields(root: FormNode, resource: Resource, query: string, limit = 8): FoundField[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const rank = (field: Candidate): number =>
    4 * distanceOf(field, words) + (field.aside ? 2 : 0) + (field.set ? 0 : 1);
  return candidates(root, resource)
    .filter((field) => words.every((word) => field.text.includes(word) || field.help.includes(word)))
    .map((field, index) => ({ field, index, rank: rank(field) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, limit)
    .map(
      ({ field: { text: _text, names: _names, near: _near, help: _help, aside: _aside, ...field } }) => field,
    );
}

/** How far what was asked for stands from a field: 0 in its own name, up to 5 in its help. */
function distanceOf({ names, near, text }: Candidate, words: readonly string[]): number {
  const query = words.join(" ");
  const has = (within: string): boolean => words.every((word) => within.includes(word));
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (names.some(has)) return 2;
  if (has(near)) return 3;
  return has(text) ? 4 : 5;
}

/** What stands at a place of the resource. */
type Read = (pointer: string) => Json | undefined;

function candidates(root: FormNode, resource: Resource): Candidate[] {
  const read: Read = (pointer) => valueAt({ ...resource }, pointer);
  return [root, TAGS_FORM].flatMap((form) => within(form, pointerOf(form, ""), [], read));
}

/** The fields in a block; `context` are the names of the blocks around it. */
function within(node: FormNode, pointer: string, context: readonly string[], read: Read): Candidate[] {
  const { control } = node;
  if (isLeaf(control) || (control.type === "list" && control.style === "values")) {
    return [candidate(node, pointer, context, read(pointer) !== undefined)];
  }
  if (control.type === "list") return inEntries(control, pointer, context, read);
  if (control.type === "structure") {
    return control.children.flatMap((child) => {
      const named = isNamed(child) ? [...context, child.label] : context;
      return within(child, pointerOf(child, pointer), named, read);
    });
  }
  const taken = setBranches(control, read(pointer));
  return control.branches.flatMap((branch) => {
    const { label, node: inner } = branch;
    const fields = within(inner, pointerOf(inner, pointer), [...context, label], read);
    const isAside = taken.length > 0 && !taken.includes(branch);
    return isAside ? fields.map((field) => ({ ...field, aside: true })) : fields;
  });
}

/** The entries that are there, or the first one to be. */
function inEntries(list: ListControl, pointer: string, context: readonly string[], read: Read): Candidate[] {
  const value = read(pointer);
  const count = Math.max(1, isJsonArray(value) ? value.length : 0);
  return Array.from({ length: count }, (_, index) => {
    const entry = pointerOf(list.item, `${pointer}/${index}`);
    const summary = summaryOf(list.item.shape, read(entry)).split(" · ")[0] || String(index + 1);
    return within(list.item, entry, [...context, `${list.item.label} ${summary}`], read);
  }).flat();
}

/** True for a block whose label says where a field is: not for fields, nor what is shown among its parent's. */
function isNamed({ control, steps }: FormNode): boolean {
  if (steps.length === 0 || isLeaf(control) || control.type === "list") return false;
  return control.present !== "inline";
}

function candidate(node: FormNode, pointer: string, context: readonly string[], set: boolean): Candidate {
  const around = context.join(" › ");
  const member = node.steps.at(-1) ?? "";
  return {
    pointer,
    label: node.label,
    context: around,
    path: node.path,
    set,
    text: `${node.label} ${around} ${node.path} ${member}`.toLowerCase(),
    names: [node.label.toLowerCase(), member.toLowerCase()],
    near: `${node.label} ${member} ${context.at(-1) ?? ""}`.toLowerCase(),
    help: (node.help ?? "").toLowerCase(),
    aside: false,
  };
}
