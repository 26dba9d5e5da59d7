import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useLayoutEffect, useRef } from "react";
import classes from "./json.module.css";
import { JSON_COLORS } from "./json-colors.ts";

/** A mark at a place of the text; line and column count from 1. */
export interface CodeMark {
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

export interface CodeEditorProps {
  readonly label: string;
  /** The text to show; another one than what stands there replaces it. */
  readonly text: string;
  readonly marks: readonly CodeMark[];
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** A JSON editor in the colours of the board. */
export function CodeEditor({ label, text, marks, onText, onLeave }: CodeEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const callbacks = useRef({ onText, onLeave });
  const first = useRef(text);
  useLayoutEffect(() => {
    callbacks.current = { onText, onLeave };
  });
  useEffect(() => {
    if (box.current === null) return;
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          lineNumbers(),
          foldGutter(),
          lintGutter(),
          history(),
          indentOnInput(),
          bracketMatching(),
          json(),
          syntaxHighlighting(JSON_COLORS),
          search({ top: true }),
          keymap.of([...searchKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            const typed = update.transactions.some(
              (each) =>
                each.isUserEvent("input") ||
                each.isUserEvent("delete") ||
                each.isUserEvent("undo") ||
                each.isUserEvent("redo") ||
                each.isUserEvent("move"),
            );
            if (update.docChanged && typed) callbacks.current.onText(update.state.doc.toString());
            if (update.focusChanged && !update.view.hasFocus) callbacks.current.onLeave();
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = undefined;
      editor.destroy();
    };
  }, [label]);
  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (editor === undefined) return;
    editor.dispatch(
      setDiagnostics(
        editor.state,
        marks.map((mark) => diagnosticOf(editor.state, mark)),
      ),
    );
  }, [marks]);
  return <div className={classes["editor"]} ref={box} />;
}

/** The mark reaches from its place to the end of the line's text. */
function diagnosticOf({ doc }: EditorState, { line, column, severity, message }: CodeMark): Diagnostic {
  const at = doc.line(Math.min(Math.max(1, line), doc.lines));
  const from = Math.min(at.to, at.from + Math.max(0, column - 1));
  const to = Math.max(from, at.from + at.text.replace(/[\s,]+$/, "").length);
  return { from, to, severity, message };
}
