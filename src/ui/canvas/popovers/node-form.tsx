import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { defaultHostname } from "../../../editor/node-spec.ts";
import classes from "./board-popover.module.css";
import { FormActions } from "./form-actions.tsx";
import { ProtocolSelect } from "./protocol-select.tsx";

/** What was typed of a new virtual node. */
export interface NodeEntry {
  readonly name: string;
  readonly port: string;
  readonly protocol: string;
  readonly hostname: string;
}

export interface NodeFormProps {
  /** Name of the mesh: the hostname ends in it until it is edited. */
  readonly mesh: string;
  readonly submit: string;
  /** Adds the node; answers why it could not. */
  readonly onSubmit: (entry: NodeEntry) => string | undefined;
  /** A sentence on what will come of it. */
  readonly hint?: (entry: NodeEntry) => React.ReactNode;
}

/** Name, port, protocol and hostname of a new virtual node: typed through from field to field, Enter adds it. */
export function NodeForm({ mesh, submit, onSubmit, hint }: NodeFormProps) {
  const [name, setName] = useState("");
  const [port, setPort] = useState("");
  const [protocol, setProtocol] = useState("http");
  const [edited, setEdited] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const nameField = useRef<HTMLInputElement>(null);
  const follows = edited === undefined;
  const hostname = edited ?? (name.trim() === "" ? "" : defaultHostname(name.trim(), mesh));
  const entry = { name, port, protocol, hostname };
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        const refused = onSubmit(entry);
        setProblem(refused);
        // What is refused is the name, or what follows from it: it can be typed over at once.
        if (refused === undefined || !follows) return;
        nameField.current?.focus();
        nameField.current?.select();
      }}
    >
      <TextInput
        ref={nameField}
        data-autofocus
        label="Name"
        value={name}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <div className={classes["pair"]}>
        <TextInput
          className={classes["mono"] ?? ""}
          label="Port"
          value={port}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => setPort(event.currentTarget.value)}
        />
        <ProtocolSelect value={protocol} onChange={setProtocol} />
      </div>
      <TextInput
        className={`${classes["mono"]} ${follows ? classes["follows"] : ""}`}
        label="DNS hostname"
        value={hostname}
        placeholder={`NAME.${mesh}.local`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setEdited(event.currentTarget.value)}
      />
      <p className={classes["text"]}>
        {port.trim() === "" ? "Without a port it has no listener and no hostname." : hint?.(entry)}
      </p>
      <FormActions submit={submit} problem={problem} />
    </form>
  );
}
