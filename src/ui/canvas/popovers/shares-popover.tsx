import { TextInput } from "@mantine/core";
import { useState } from "react";
import { isDone } from "../../../editor/command.ts";
import { setShare } from "../../../editor/commands/set-share.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { shownName } from "../../app/shown-name.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { tell } from "../actions/tell.ts";
import { viewChange } from "../actions/view-change.ts";
import { useBoard } from "../board-context.ts";
import type { Popup } from "../popup.ts";
import { type SharedTarget, sharedTargets } from "../share-of-line.ts";
import popover from "./board-popover.module.css";
import { BoardPopover } from "./board-popover.tsx";
import classes from "./shares-popover.module.css";

/** The shares of a route's targets, or of one of them, edited in place: Enter sets, Escape leaves. */
export function SharesPopover({ popup }: { readonly popup: Extract<Popup, { kind: "shares" }> }) {
  const board = useBoard();
  useDesignVersion();
  const { route, node } = popup;
  const all = sharedTargets(board.editor, route);
  const wanted = node === undefined ? undefined : shownName(node, board.editor.filled.values);
  const listed = wanted === undefined ? all : all.filter(({ name }) => name === wanted);
  const title = `Shares of route ${shownName(route, board.editor.filled.values)}`;
  return (
    <BoardPopover label={title} anchor={popup.anchor} width={232}>
      <h2 className={popover["title"]}>{title}</h2>
      <div className={classes["list"]}>
        {listed.map((target, place) => (
          <ShareField key={target.index} route={route} target={target} isFirst={place === 0} />
        ))}
      </div>
    </BoardPopover>
  );
}

interface ShareFieldProps {
  readonly route: ResourceId;
  readonly target: SharedTarget;
  readonly isFirst: boolean;
}

function ShareField({ route, target, isFirst }: ShareFieldProps) {
  const board = useBoard();
  const { name, weight, total, index } = target;
  const now = weight === undefined || total === 0 ? "" : String(Math.round((100 * weight) / total));
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  /** True where it is set, or nothing was typed. */
  const set = (): boolean => {
    if (typed === undefined || typed.trim() === now) return true;
    const percent = Number(typed.replace("%", "").trim() || Number.NaN);
    const outcome = board.editor.run(setShare, { route, index, percent });
    if (!isDone(outcome)) {
      setProblem(outcome.refused);
      return false;
    }
    setTyped(undefined);
    tell(board.editor, outcome, viewChange(board));
    return true;
  };
  return (
    <TextInput
      {...(isFirst ? { "data-autofocus": true } : {})}
      classNames={{ root: classes["field"] ?? "", input: classes["input"] ?? "" }}
      label={name}
      aria-label={`Share of ${name} in percent`}
      description={weight === undefined ? "no weight" : `weight ${weight} of ${total}`}
      inputWrapperOrder={["label", "input", "description", "error"]}
      rightSection={<span aria-hidden>%</span>}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? now}
      error={problem}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setProblem(undefined);
      }}
      onBlur={() => {
        // Escape closes first and sets nothing.
        if (board.popup.value?.kind === "shares") set();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        if (set()) board.popup.set(undefined);
      }}
    />
  );
}
