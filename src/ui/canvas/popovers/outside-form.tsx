import { TextInput } from "@mantine/core";
import { useState } from "react";
import { isDone } from "../../../editor/command.ts";
import { callService } from "../../../editor/commands/call-service.ts";
import type { Point } from "../../../model/design/design.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { tell } from "../actions/tell.ts";
import { viewChange } from "../actions/view-change.ts";
import { useBoard } from "../board-context.ts";
import classes from "./board-popover.module.css";
import { FormActions } from "./form-actions.tsx";

/** Lets a node call a virtual service that this design does not define. */
export function OutsideForm({ caller, at }: { readonly caller: ResourceId; readonly at: Point | undefined }) {
  const board = useBoard();
  const [service, setService] = useState("");
  const [problem, setProblem] = useState<string>();
  const submit = (): string | undefined => {
    const { view } = board.editor.session.state;
    const point =
      at === undefined ? undefined : { x: Math.round(at.x / 8) * 8, y: Math.round((at.y - 32) / 8) * 8 };
    const place = point === undefined ? {} : { at: { view, point } };
    const outcome = board.editor.run(callService, { caller, service, ...place });
    if (!isDone(outcome)) return outcome.refused;
    board.popup.set(undefined);
    tell(board.editor, outcome, viewChange(board));
    board.focusCard(idOf(siblingRef(refOf(caller), "virtualService", service.trim())));
    return undefined;
  };
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        setProblem(submit());
      }}
    >
      <TextInput
        data-autofocus
        className={classes["mono"] ?? ""}
        label="Service name"
        placeholder="payments.vendor.example"
        value={service}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setService(event.currentTarget.value)}
      />
      <p className={classes["text"]}>
        {refOf(caller).name} will name it as a backend; it stays outside until you define it.
      </p>
      <FormActions submit="Add backend" problem={problem} />
    </form>
  );
}
