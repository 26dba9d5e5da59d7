import { TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { isDone } from "../../../editor/command.ts";
import { addService } from "../../../editor/commands/add-service.ts";
import type { Editor } from "../../../editor/editor.ts";
import { compareText } from "../../../lib/compare-text.ts";
import type { Point } from "../../../model/design/design.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { goToItem } from "../actions/go-to-item.ts";
import { useBoard } from "../board-context.ts";
import classes from "./board-popover.module.css";
import { BoardPopover } from "./board-popover.tsx";
import { FormActions } from "./form-actions.tsx";

/** Adds a virtual service, with or without a provider. */
export function AddServicePopover({
  anchor,
  at,
}: {
  readonly anchor: Point;
  readonly at?: Point | undefined;
}) {
  const board = useBoard();
  const { editor } = board;
  const { mesh, view } = editor.session.state;
  const [name, setName] = useState("");
  const [provider, setProvider] = useState("");
  const [problem, setProblem] = useState<string>();
  const [providers] = useState(() => providersOf(editor, mesh));
  const list = useId();

  const submit = (): string | undefined => {
    const wanted = provider.trim();
    const found = providers.find((id) => refOf(id).name === wanted);
    if (wanted !== "" && found === undefined) {
      return `This mesh has no virtual node or virtual router ${wanted}.`;
    }
    const outcome = editor.run(addService, {
      mesh,
      name,
      ...(found === undefined ? {} : { provider: found }),
      ...(at === undefined ? {} : { at: { view, point: at } }),
    });
    if (!isDone(outcome)) return outcome.refused;
    board.popup.set(undefined);
    board.say(`Added virtual service ${name.trim()}.`);
    const [made] = outcome.select ?? [];
    if (made !== undefined) goToItem(board, made);
    return undefined;
  };

  return (
    <BoardPopover label="Add virtual service" anchor={anchor}>
      <h2 className={classes["title"]}>Add virtual service</h2>
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
          label="Name"
          placeholder={`NAME.${refOf(mesh).name}.local`}
          value={name}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Provider"
          description="A virtual node or virtual router; may be empty"
          list={list}
          value={provider}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setProvider(event.currentTarget.value)}
        />
        <datalist id={list}>
          {providers.map((id) => (
            <option key={id} value={refOf(id).name} />
          ))}
        </datalist>
        <FormActions submit="Add service" problem={problem} />
      </form>
    </BoardPopover>
  );
}

/** Virtual nodes, then virtual routers, each by name. */
function providersOf(editor: Editor, mesh: ResourceId): ResourceId[] {
  const of = (kind: "virtualNode" | "virtualRouter"): ResourceId[] =>
    [...editor.graph.childrenOf(mesh, kind)].sort(compareText);
  return [...of("virtualNode"), ...of("virtualRouter")];
}
