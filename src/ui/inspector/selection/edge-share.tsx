import { TextInput } from "@mantine/core";
import { useState } from "react";
import { isRefused } from "../../../editor/command.ts";
import { setField } from "../../../editor/commands/set-field.ts";
import { numberOrText } from "../../../editor/node-spec.ts";
import type { Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";
import type { FieldPlace } from "../../../traffic/decided-by.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import { shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useResource } from "../../app/use-resource.ts";
import { focusField } from "../focus-field.ts";
import { valueText } from "../form/value-text.ts";
import { shareOfWeight } from "../widgets/share-of-weight.ts";
import classes from "./edge.module.css";

/** The weight that a route gives the node at the end of the line, and the share that it makes. */
export function EdgeShare({ weight: { id, pointer } }: { readonly weight: FieldPlace }) {
  const editor = useEditor();
  const spec = useResource(id)?.spec;
  const route = shownName(id, useChosenValues());
  const value = valueAt(spec, pointer);
  const steps = pointer.split("/");
  const share = shareOfWeight(valueAt(spec, steps.slice(0, -2).join("/")), Number(steps.at(-2)));
  const set = (text: string): void => {
    const next = text === "" ? undefined : numberOrText(text);
    if (next === value) return;
    const outcome = editor.run(setField, { id, pointer: `/spec${pointer}`, value: next });
    if (isRefused(outcome)) notify({ text: outcome.refused, tone: "problem" });
  };
  return (
    <div className={classes["share"]}>
      {isHole(value) ? (
        <button
          type="button"
          className={classes["value"]}
          onClick={() => focusField(editor, id, `/spec${pointer}`)}
        >
          {value.$hole}
        </button>
      ) : (
        <WeightField key={valueText(value)} label={`Weight in route ${route}`} value={value} onSet={set} />
      )}
      <span className={classes["by"]}>
        {share === undefined ? "share not known" : `${share.percent}, ${share.words}`}
      </span>
    </div>
  );
}

interface WeightFieldProps {
  readonly label: string;
  readonly value: Json | undefined;
  readonly onSet: (text: string) => void;
}

/** Typing is a draft until Enter or the field is left; Escape gives it up. */
function WeightField({ label, value, onSet }: WeightFieldProps) {
  const [text, setText] = useState(() => valueText(value));
  return (
    <TextInput
      label={label}
      value={text}
      inputMode="numeric"
      autoComplete="off"
      w={140}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => onSet(text.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter") onSet(text.trim());
        if (event.key !== "Escape" || text === valueText(value)) return;
        event.stopPropagation();
        setText(valueText(value));
      }}
    />
  );
}
