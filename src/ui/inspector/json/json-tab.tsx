import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { problemText } from "../../../checks/problem-text.ts";
import { replaceResource } from "../../../editor/commands/replace-resource.ts";
import { readJsonSource } from "../../../formats/source/json-source.ts";
import { jsonEqual } from "../../../lib/json-equal.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useProblems } from "../../app/use-problems.ts";
import { useResource } from "../../app/use-resource.ts";
import { Message } from "../../components/message.tsx";
import { CodeEditor, type CodeMark } from "./code-editor.tsx";
import classes from "./json.module.css";
import { draftsOf } from "./json-drafts.ts";
import { jsonTextOf, namesOf, readJsonText } from "./json-text.ts";

/** The resource as JSON. What parses is applied while the user types; what does not is a draft of the session. */
export function JsonTab({ id }: { readonly id: ResourceId }) {
  const resource = useResource(id);
  return resource === undefined ? null : <JsonOf id={id} resource={resource} />;
}

function JsonOf({ id, resource }: { readonly id: ResourceId; readonly resource: Resource }) {
  const editor = useEditor();
  const ref = refOf(id);
  const drafts = draftsOf(editor);
  // What was typed, and the resource that stood in the design after it: while that one stands, the text does.
  const [typed, setTyped] = useState(() => drafts.get(id));
  const draft = drafts.get(id);
  const isMine = typed !== undefined && (draft !== undefined || jsonEqual(typed.base, resource));
  const shown = useMemo(() => jsonTextOf(resource), [resource]);
  const text = isMine ? typed.text : shown;
  const read = useMemo(() => readJsonText(ref, text), [ref, text]);
  const isStale = draft !== undefined && !jsonEqual(draft.base, resource);

  const apply = (next: string, replacement: Resource): void => {
    drafts.delete(id);
    editor.run(replaceResource, { id, resource: replacement }, `json ${id}`);
    setTyped({ text: next, base: replacement });
  };
  const onText = (next: string): void => {
    const result = readJsonText(ref, next);
    if (result.ok && !isStale) {
      apply(next, result.resource);
      return;
    }
    const kept = { text: next, base: draft?.base ?? resource };
    drafts.set(id, kept);
    setTyped(kept);
  };
  const reload = (): void => {
    drafts.delete(id);
    setTyped(undefined);
  };

  return (
    <div className={classes["tab"]}>
      <dl className={classes["names"]}>
        {Object.entries(namesOf(ref)).map(([member, value]) => (
          <div key={member}>
            <dt>{member}</dt>
            <dd title={String(value)}>{String(value)}</dd>
          </div>
        ))}
      </dl>
      <CodeEditor
        label={`JSON of ${ref.name}`}
        text={text}
        marks={useMarks(id, text, read)}
        onText={onText}
        onLeave={() => editor.endGesture()}
      />
      <div className={classes["status"]} role="status">
        {draft === undefined && "Applied as you type."}
        {!read.ok && <Message severity="error" text={`Not applied, line ${read.line}: ${read.reason}`} />}
        {isStale && <Message severity="warning" text="The resource changed since this text was written." />}
        {draft !== undefined && (
          <div className={classes["buttons"]}>
            <Button variant="default" onClick={reload}>
              Reload text
            </Button>
            {isStale && read.ok && (
              <Button variant="default" onClick={() => apply(text, read.resource)}>
                Apply my text
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** The problems at their places in the text; the place of the first error where the text does not parse. */
function useMarks(id: ResourceId, text: string, read: ReturnType<typeof readJsonText>): readonly CodeMark[] {
  const problems = useProblems(id);
  return useMemo(() => {
    if (!read.ok) return [{ line: read.line, column: read.column, severity: "error", message: read.reason }];
    const { source } = readJsonSource(id, text);
    if (source === undefined) return [];
    return problems.map((problem) => {
      const { line, column } = source.placeOf(problem.at.pointer.replace(/^\/extra(?=\/)/, ""));
      const { message } = problemText(problem);
      return { line, column, severity: problem.severity, message };
    });
  }, [id, text, read, problems]);
}
