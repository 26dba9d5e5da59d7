import { useLayoutEffect, useRef, useState } from "react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../editor-context.ts";
import { notify } from "../notify.tsx";
import { renameResource } from "../rename-resource.ts";
import classes from "./outline.module.css";

/** The name of a row while it is edited: Enter takes it, Escape leaves it, a refused name stays and says why. */
export function RowRename({ id, onDone }: { readonly id: ResourceId; readonly onDone: () => void }) {
  const editor = useEditor();
  const { name, kind } = refOf(id);
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => field.current?.select(), []);
  const take = (stays: boolean): void => {
    if (isDone.current) return;
    const refusal = text.trim() === name ? undefined : renameResource(editor, id, text);
    if (refusal !== undefined) notify({ text: refusal.refused, tone: "problem" });
    if (refusal !== undefined && stays) return;
    isDone.current = true;
    onDone();
  };
  return (
    <input
      ref={field}
      className={classes["rename"]}
      aria-label={`New name of ${kindDefinition(kind).title.toLowerCase()} ${name}`}
      value={text}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => take(false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") take(true);
        if (event.key !== "Escape") return;
        isDone.current = true;
        onDone();
      }}
    />
  );
}
