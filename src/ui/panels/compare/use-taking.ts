import { takeField } from "../../../compare/take-field.ts";
import { takeOver } from "../../../compare/take-over.ts";
import type { Change } from "../../../model/change/change.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import type { FieldChange } from "../../../plan/plan.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import type { Comparison } from "../../data/compare/comparison.ts";
import { fieldName } from "../shared/field-change-list.tsx";

export interface Taking {
  /** What it is called to make the open design what the other is. */
  readonly verb: "Take back" | "Take over";
  /** Of these resources. One change. */
  readonly take: (ids: readonly ResourceId[]) => void;
  /** Of one field of a resource that both have. */
  readonly takeField: (id: ResourceId, field: FieldChange) => void;
}

/** Takes into the open design what the other one has: one step of undo each, told with a way back. */
export function useTaking({ other, otherIs }: Comparison): Taking {
  const editor = useEditor();
  const verb = otherIs === "before" ? "Take back" : "Take over";
  const done = otherIs === "before" ? "taken back" : "taken over";

  function apply(change: Change | undefined, label: string, text: string): void {
    if (editor.locked !== undefined) {
      notify({ text: editor.locked, tone: "problem" });
      return;
    }
    if (change === undefined) return;
    editor.apply(change, label);
    notify({ text, action: { label: "Undo", run: () => void editor.undo() } });
  }

  return {
    verb,
    take: (ids) => {
      const what = ids.length === 1 ? "One difference is" : `${ids.length} differences are`;
      const label = ids.length === 1 ? `${verb} a difference` : `${verb} ${ids.length} differences`;
      apply(takeOver(editor.design, other, ids), label, `${what} ${done}.`);
    },
    takeField: (id, { pointer, before, after }) => {
      const value = otherIs === "before" ? before : after;
      const name = fieldName(pointer);
      apply(takeField(editor.design, id, pointer, value), `${verb} ${name}`, `${name} is ${done}.`);
    },
  };
}
