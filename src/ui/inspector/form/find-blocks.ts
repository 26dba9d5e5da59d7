import { isJsonArray, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { FormNode } from "./form-node.ts";
import { summaryOf } from "./summary.ts";
import { pointerOf } from "./trail.ts";
import { setBranches } from "./write-field.ts";

/** A block that is not set and can be added. */
export interface FoundBlock {
  readonly pointer: string;
  readonly label: string;
  /** The blocks around it: `Listener 8080 http`. */
  readonly context: string;
}

/**
 * Blocks of a resource that are not set, of which the label has a word that begins as the query does, and label and
 * blocks around it have every word of the query. In the order of the form, at most `limit`.
 */
export function findBlocks(root: FormNode, resource: Resource, query: string, limit: number): FoundBlock[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const read: Read = (pointer) => valueAt({ ...resource }, pointer);
  const isMeant = ({ label, context }: FoundBlock): boolean => {
    const own = label.toLowerCase().split(" ");
    const all = [...own, ...context.toLowerCase().split(/\s+/)];
    const begins = (word: string, among: readonly string[]): boolean =>
      among.some((each) => each.startsWith(word));
    return words.some((word) => begins(word, own)) && words.every((word) => begins(word, all));
  };
  return within(root, pointerOf(root, ""), [], read).filter(isMeant).slice(0, limit);
}

type Read = (pointer: string) => Json | undefined;

function within({ control }: FormNode, at: string, context: readonly string[], read: Read): FoundBlock[] {
  switch (control.type) {
    case "structure":
      return control.children.flatMap((child) => block(child, pointerOf(child, at), context, read));
    case "choice":
      // What is in a branch that is not taken would put another one out of place.
      return setBranches(control, read(at)).flatMap(({ node, label }) =>
        within(node, pointerOf(node, at), [...context, label], read),
      );
    case "list": {
      const list = read(at);
      const entries = isJsonArray(list) ? list : [];
      return entries.flatMap((_, index) => {
        const entry = pointerOf(control.item, `${at}/${index}`);
        const summary = summaryOf(control.item.shape, read(entry)).split(" · ")[0] || String(index + 1);
        return within(control.item, entry, [...context, `${control.itemLabel} ${summary}`], read);
      });
    }
    default:
      return [];
  }
}

/** The block itself while it is not set; what is in it once it is. */
function block(node: FormNode, pointer: string, context: readonly string[], read: Read): FoundBlock[] {
  const { control, label, steps } = node;
  const isHolder = control.type === "structure" || control.type === "choice";
  const isNamed = isHolder && steps.length > 0 && control.present !== "inline";
  if (isNamed && read(pointer) === undefined) return [{ pointer, label, context: context.join(" › ") }];
  return within(node, pointer, isNamed ? [...context, label] : context, read);
}
