import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { matchText } from "../../../diagram/match-text.ts";
import { NEW_ROUTE } from "../../../editor/connecting/target.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useBoard } from "../board-context.ts";
import type { Popup } from "../popup.ts";
import classes from "./board-popover.module.css";
import { BoardPopover } from "./board-popover.tsx";
import { FormActions } from "./form-actions.tsx";

type Question = Extract<Popup, { kind: "question" }>;

/** Asks what only the user can decide when a line is drawn: by which service or route one reaches the other. */
export function QuestionPopover({ popup }: { readonly popup: Question }) {
  const { from, to } = popup;
  return (
    <BoardPopover
      label={`Let ${refOf(from).name} ${refOf(from).kind === "virtualNode" ? "call" : "reach"} ${refOf(to).name}`}
      anchor={popup.anchor}
      width={336}
    >
      {popup.ask.kind === "which-service" ? (
        <WhichService popup={popup} services={popup.ask.services} />
      ) : popup.ask.kind === "which-route" ? (
        <WhichRoute popup={popup} routes={popup.ask.routes} />
      ) : (
        <ServiceName key={popup.ask.suggestion} popup={popup} suggestion={popup.ask.suggestion} />
      )}
    </BoardPopover>
  );
}

function WhichService({
  popup,
  services,
}: {
  readonly popup: Question;
  readonly services: readonly string[];
}) {
  const { from, to } = popup;
  return (
    <div className={classes["form"]}>
      <p className={classes["text"]}>
        Several services lead to {refOf(to).name}. Which of them shall {refOf(from).name} call?
      </p>
      {services.map((service, index) => (
        <Button
          key={service}
          variant="default"
          justify="flex-start"
          ff="monospace"
          fw={400}
          {...(index === 0 ? { "data-autofocus": true } : {})}
          onClick={() => popup.onAnswer({ service })}
        >
          {service}
        </Button>
      ))}
    </div>
  );
}

function WhichRoute({ popup, routes }: { readonly popup: Question; readonly routes: readonly ResourceId[] }) {
  const board = useBoard();
  const { from, to } = popup;
  const choose = (route: ResourceId): void => {
    popup.onAnswer({ route });
  };
  return (
    <div className={classes["form"]}>
      <p className={classes["text"]}>
        Which route of {refOf(from).name} shall send requests to {refOf(to).name}?
      </p>
      {routes.map((route, index) => (
        <Button
          key={route}
          variant="default"
          justify="space-between"
          fw={400}
          {...(index === 0 ? { "data-autofocus": true } : {})}
          rightSection={
            <span className="mono">
              {matchText(board.editor.filled.design.resources.get(route)?.spec ?? {})}
            </span>
          }
          onClick={() => choose(route)}
        >
          {refOf(route).name}
        </Button>
      ))}
      <Button variant="default" justify="flex-start" fw={400} onClick={() => choose(NEW_ROUTE)}>
        New route
      </Button>
    </div>
  );
}

function ServiceName({ popup, suggestion }: { readonly popup: Question; readonly suggestion: string }) {
  const [name, setName] = useState(suggestion);
  const [problem, setProblem] = useState<string>();
  const { ask } = popup;
  const to = refOf(popup.to).name;
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") setProblem("A virtual service needs a name.");
        else popup.onAnswer({ service: name.trim() });
      }}
    >
      <p className={classes["text"]}>
        {ask.kind === "name-taken" ? (
          <>
            <code>{ask.name}</code> already leads to {ask.provider}. Give the service for {to} another name.
          </>
        ) : (
          <>
            {to} has no hostname yet. Callers will find it under this name
            {ask.kind === "no-hostname" && ask.setsHostname ? ", which becomes its DNS hostname" : ""}.
          </>
        )}
      </p>
      <TextInput
        data-autofocus
        className={classes["mono"] ?? ""}
        label="Service name"
        value={name}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FormActions submit="Connect" problem={problem} />
    </form>
  );
}
