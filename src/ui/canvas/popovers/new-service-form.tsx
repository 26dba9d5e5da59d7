import { TextInput } from "@mantine/core";
import { useState } from "react";
import { isDone } from "../../../editor/command.ts";
import { addService } from "../../../editor/commands/add-service.ts";
import { connect } from "../../../editor/commands/connect.ts";
import type { Point } from "../../../model/design/design.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { tell } from "../actions/tell.ts";
import { viewChange } from "../actions/view-change.ts";
import { useBoard } from "../board-context.ts";
import classes from "./board-popover.module.css";
import { FormActions } from "./form-actions.tsx";

/** Adds a virtual service to which a gateway leads: one step of undo. */
export function NewServiceForm({ from, at }: { readonly from: ResourceId; readonly at: Point | undefined }) {
  const board = useBoard();
  const { editor } = board;
  const { mesh, view } = editor.session.state;
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();
  const submit = (): string | undefined => {
    const service = idOf(siblingRef(refOf(mesh), "virtualService", name.trim()));
    const point =
      at === undefined ? undefined : { x: Math.round(at.x / 8) * 8, y: Math.round((at.y - 32) / 8) * 8 };
    const gesture = `new service ${service} ${editor.store.version}`;
    const place = point === undefined ? {} : { at: { view, point } };
    const added = editor.run(addService, { mesh, name, ...place }, gesture);
    if (!isDone(added)) {
      editor.endGesture();
      return added.refused;
    }
    const outcome = editor.run(connect, { from, to: service }, gesture);
    editor.endGesture();
    board.popup.set(undefined);
    if (!("ask" in outcome)) tell(editor, outcome, viewChange(board));
    const [card] = board.model.scene.cardsShowing(service);
    if (card !== undefined) board.focusCard(card);
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
        placeholder={`NAME.${refOf(mesh).name}.local`}
        value={name}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p className={classes["text"]}>
        {refOf(from).name} will lead to it; it has no provider until you draw a line from it.
      </p>
      <FormActions submit="Add service" problem={problem} />
    </form>
  );
}
