import { useMemo } from "react";
import { isRefused } from "../../editor/command.ts";
import { setField } from "../../editor/commands/set-field.ts";
import { isJsonArray, type Json } from "../../lib/json.ts";
import { valueAt } from "../../lib/json-pointer.ts";
import { useEditor } from "../app/editor-context.ts";
import { notify } from "../app/notify.tsx";
import { fieldWrite } from "./form/write-field.ts";
import { useForm } from "./form-context.ts";

export interface FormActions {
  /** Sets the value at a pointer, undefined clears it; with a gesture, steps of the same one are one undo. */
  readonly write: (pointer: string, value: Json | undefined, gesture?: string) => void;
  readonly endGesture: () => void;
  /** Removes one entry of a list, and the list with its last entry. */
  readonly removeEntry: (list: string, index: number, gesture?: string) => void;
  /** What stands at a pointer now. */
  readonly read: (pointer: string) => Json | undefined;
}

/** How the parts of a form change the resource. The same functions as long as the same resource is shown. */
export function useFormActions(): FormActions {
  const editor = useEditor();
  const { id, root, memory } = useForm();
  return useMemo(() => {
    const resource = () => editor.design.resources.get(id);
    const read = (pointer: string): Json | undefined =>
      valueAt(resource() as unknown as Json | undefined, pointer);
    const write: FormActions["write"] = (pointer, value, gesture) => {
      const now = resource();
      const change = now === undefined ? undefined : fieldWrite(root, now, pointer, value);
      if (change === undefined) return;
      for (const gone of change.displaced) memory.keep(id, gone.pointer, gone.value);
      const outcome = editor.run(setField, { id, pointer: change.pointer, value: change.value }, gesture);
      memory.endPeeks();
      if (isRefused(outcome)) notify({ text: outcome.refused, tone: "problem" });
    };
    const removeEntry: FormActions["removeEntry"] = (list, index, gesture) => {
      const entries = read(list);
      if (!isJsonArray(entries)) return;
      if (entries.length <= 1) write(list, undefined, gesture);
      else write(list, entries.toSpliced(index, 1), gesture);
      memory.forget(id, list);
    };
    return { write, endGesture: () => editor.endGesture(), removeEntry, read };
  }, [editor, id, root, memory]);
}
