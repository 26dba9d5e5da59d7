import { isJsonArray, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { type FormNode, isLeaf } from "./form-node.ts";
import { summaryOf } from "./summary.ts";
import { pointerOf } from "./trail.ts";

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
}

/**
 * Fields whose label, block or API path has every word of the query, in any order; also those that are not set.
 * Set ones and those whose own name begins with the query come first, then the order of the form. At most `limit`.
 */
export function findFields(root: FormNode, resource: Resource, query: string, limit = 12): FoundField[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const rank = (field: Candidate): number =>
    (field.names.some((name) => name.startsWith(words.join(" "))) ? 0 : 2) + (field.set ? 0 : 1);
  return candidates(root, resource)
    .filter((field) => words.every((word) => field.text.includes(word)))
    .map((field, index) => ({ field, index, rank: rank(field) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, limit)
    .map(({ field: { text: _text, names: _names, ...field } }) => field);
}

function candidates(root: FormNode, resource: Resource): Candidate[] {
  const whole: Json = { ...resource };
  const found: Candidate[] = [];
  const walk = (node: FormNode, base: string, context: readonly string[]): void => {
    const pointer = pointerOf(node, base);
    const { control } = node;
    const inside = node === root || node.steps.length === 0 ? context : [...context, node.label];
    if (isLeaf(control) || (control.type === "list" && control.style === "values")) {
      found.push(candidate(node, pointer, context, valueAt(whole, pointer) !== undefined));
    } else if (control.type === "structure") {
      const shown = control.present === "inline" ? context : inside;
      for (const child of control.children) walk(child, pointer, shown);
    } else if (control.type === "choice") {
      for (const { label, node: branch } of control.branches) walk(branch, pointer, [...inside, label]);
    } else if (control.type === "list") {
      const list = valueAt(whole, pointer);
      const count = Math.max(1, isJsonArray(list) ? list.length : 0);
      for (let index = 0; index < count; index += 1) {
        const at = `${pointer}/${index}`;
        const entry = pointerOf(control.item, at);
        const summary = summaryOf(control.item.shape, valueAt(whole, entry));
        walkEntry(control.item, entry, [...context, `${control.item.label} ${summary || index + 1}`], walk);
      }
    }
  };
  walk(root, "", []);
  return found;
}

function walkEntry(
  item: FormNode,
  pointer: string,
  context: readonly string[],
  walk: (node: FormNode, base: string, context: readonly string[]) => void,
): void {
  if (item.control.type === "structure")
    for (const child of item.control.children) walk(child, pointer, context);
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
  };
}
