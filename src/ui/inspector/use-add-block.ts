import { useCallback } from "react";
import { isJsonArray } from "../../lib/json.ts";
import { type FormNode, isLeaf } from "./form/form-node.ts";
import { hasStarter, starterOf } from "./form/starters.ts";
import { pointerOf } from "./form/trail.ts";
import { useForm } from "./form-context.ts";
import { useFormActions } from "./use-form-actions.ts";

/**
 * Adds a field, a block or a first entry that is not set, and goes there. Where App Mesh takes nothing empty
 * and there are sensible values to start with, the block gets them; else it is added by what the user fills in.
 */
export function useAddBlock(): (node: FormNode, base: string) => void {
  const { id, memory, openPage, focusAt } = useForm();
  const { write, read } = useFormActions();
  const addEntry = useAddEntry();
  return useCallback(
    (node, base) => {
      const { control } = node;
      const pointer = pointerOf(node, base);
      if (control.type === "list") {
        addEntry(node, pointer);
        return;
      }
      memory.reveal(id, pointer);
      memory.markFresh(id, pointer);
      if (!isLeaf(control)) {
        if (hasStarter(node.shape)) write(pointer, starterOf(node.shape, read(base)));
        if (control.present === "page") openPage(pointer);
      }
      focusAt(pointer);
    },
    [id, memory, openPage, focusAt, write, read, addEntry],
  );
}

/** Adds an entry to a list and goes there. An entry of one value is added by what the user types. */
export function useAddEntry(): (node: FormNode, pointer: string) => void {
  const { id, memory, openPage, focusAt } = useForm();
  const { write, read } = useFormActions();
  return useCallback(
    (node, pointer) => {
      const { control } = node;
      if (control.type !== "list") return;
      const list = read(pointer);
      const index = isJsonArray(list) ? list.length : 0;
      const entry = `${pointer}/${index}`;
      memory.reveal(id, entry);
      memory.markFresh(id, entry);
      if (control.style !== "values" && control.style !== "backends" && control.style !== "conditions") {
        write(pointerOf(control.item, entry), starterOf(control.item.shape, undefined));
      }
      if (control.style === "pages") openPage(entry);
      focusAt(entry);
    },
    [id, memory, openPage, focusAt, write, read],
  );
}
