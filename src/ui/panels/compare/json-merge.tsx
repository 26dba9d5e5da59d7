import { json } from "@codemirror/lang-json";
import { syntaxHighlighting } from "@codemirror/language";
import { MergeView } from "@codemirror/merge";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { JSON_COLORS } from "../../inspector/json/json-colors.ts";
import classes from "./json-sides.module.css";

export interface JsonMergeProps {
  /** Canonical JSON; empty where the side has none. */
  readonly before: string;
  readonly after: string;
  /** Also the long parts that do not differ. */
  readonly allLines: boolean;
}

/** Two texts beside each other in CodeMirror, line by line; loaded when first shown. */
export function JsonMerge({ before, after, allLines }: JsonMergeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    const view = new MergeView({
      parent: box.current,
      a: { doc: before, extensions: readOnlyJson("Before") },
      b: { doc: after, extensions: readOnlyJson("After") },
      ...(allLines ? {} : { collapseUnchanged: { margin: 3, minSize: 4 } }),
    });
    return () => view.destroy();
  }, [before, after, allLines]);
  return <div className={classes["merge"]} ref={box} />;
}

/** Not editable, but in the order of Tab, so that it can be read and copied by keyboard. */
function readOnlyJson(label: string): Extension {
  return [
    lineNumbers(),
    json(),
    syntaxHighlighting(JSON_COLORS),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      role: "textbox",
      "aria-multiline": "true",
      "aria-readonly": "true",
      "aria-label": `${label}, JSON`,
      tabindex: "0",
    }),
  ];
}
