import { TextInput } from "@mantine/core";
import { useState } from "react";
import { isDone } from "../../../editor/command.ts";
import { setShare } from "../../../editor/commands/set-share.ts";
import { isJsonArray } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";
import { refOf } from "../../../model/reference/ref.ts";
import type { FieldPlace } from "../../../traffic/decided-by.ts";
import { useEditor } from "../../app/editor-context.ts";
import { filledLinks } from "../../app/filled-links.ts";
import { notify } from "../../app/notify.tsx";
import { shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useResource } from "../../app/use-resource.ts";
import { focusField } from "../focus-field.ts";
import { useFilledText } from "../use-filled-text.ts";
import { type ShareOfWeight, shareOfWeight } from "../widgets/share-of-weight.ts";
import classes from "./edge.module.css";

interface EdgeShareProps {
  readonly weight: FieldPlace;
  /** What the node at the end of the line is called. */
  readonly target: string;
}

/**
 * The share of a route's requests that goes to the node at the end of the line: set in percent, as on the board;
 * weights are relative, and those of the others follow.
 */
export function EdgeShare({ weight: { id, pointer }, target }: EdgeShareProps) {
  const editor = useEditor();
  const written = valueAt(useResource(id)?.spec, pointer);
  const route = shownName(id, useChosenValues());
  const steps = pointer.split("/");
  const index = Number(steps.at(-2));
  const targets = valueAt(filledLinks(editor).specOf(id), steps.slice(0, -2).join("/"));
  const share = shareOfWeight(targets, index);
  const isOnly = isJsonArray(targets) && targets.length === 1;
  /** Undefined where it is set. */
  const set = (percent: number): string | undefined => {
    const outcome = editor.run(setShare, { route: id, index, percent });
    if (!isDone(outcome)) return outcome.refused;
    if (outcome.message !== undefined) notify({ text: outcome.message });
    return undefined;
  };
  if (isHole(written))
    return (
      <div className={classes["share"]}>
        <HoleWeight text={written.$hole} onEdit={() => focusField(editor, id, `/spec${pointer}`)} />
        <span className={classes["by"]}>{shareText(share, route)}</span>
      </div>
    );
  if (isOnly)
    return (
      <p className={classes["share"]}>
        All requests of route {route} go to {target}.
      </p>
    );
  return (
    <div className={classes["share"]}>
      <PercentField
        key={share?.words ?? refOf(id).name}
        label={`Share of ${target} in route ${route}`}
        share={share}
        onSet={set}
      />
      <span className={classes["by"]}>{share?.words ?? "share not known"}</span>
    </div>
  );
}

function shareText(share: ShareOfWeight | undefined, route: string): string {
  return share === undefined
    ? `share in route ${route} not known`
    : `${share.percent} of route ${route}, ${share.words}`;
}

/** A weight that is a placeholder: its text and what the chosen values make of it; a press goes to its field. */
function HoleWeight({ text, onEdit }: { readonly text: string; readonly onEdit: () => void }) {
  const filled = useFilledText(text);
  return (
    <button type="button" className={classes["value"]} aria-label={`Edit weight ${text}`} onClick={onEdit}>
      {filled === undefined ? text : `${text} = ${filled}`}
    </button>
  );
}

interface PercentFieldProps {
  readonly label: string;
  readonly share: ShareOfWeight | undefined;
  /** Answers why it was not set. */
  readonly onSet: (percent: number) => string | undefined;
}

/** Typing is a draft until Enter or the field is left; Escape gives it up. */
function PercentField({ label, share, onSet }: PercentFieldProps) {
  const now = share === undefined ? "" : String(Math.round(100 * share.part));
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const set = (): void => {
    if (typed === undefined) return;
    const isOther = typed.trim() !== now;
    const refused = isOther ? onSet(Number(typed.replace("%", "").trim() || Number.NaN)) : undefined;
    setProblem(refused);
    if (refused === undefined) setTyped(undefined);
  };
  return (
    <TextInput
      label={label}
      value={typed ?? now}
      error={problem}
      rightSection={<span aria-hidden>%</span>}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ root: classes["percent"] ?? "" }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setProblem(undefined);
      }}
      onBlur={set}
      onKeyDown={(event) => {
        if (event.key === "Enter") set();
        if (event.key !== "Escape" || typed === undefined) return;
        event.stopPropagation();
        setTyped(undefined);
        setProblem(undefined);
      }}
    />
  );
}
