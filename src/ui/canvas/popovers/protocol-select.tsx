import { NativeSelect } from "@mantine/core";
import { useRef } from "react";
import classes from "./board-popover.module.css";
import { PROTOCOLS, typedProtocol } from "./typed-protocol.ts";

export interface ProtocolSelectProps {
  readonly value: string;
  readonly onChange: (protocol: string) => void;
  /** Those that can be chosen; absent: all. */
  readonly protocols?: readonly string[];
}

/** Letters typed within this time belong together, in milliseconds. */
const TOGETHER = 1000;

/** The protocol of a listener. Typing chooses it (h, h2 or 2, g, t), Enter submits the form that it stands in. */
export function ProtocolSelect({ value, onChange, protocols = PROTOCOLS }: ProtocolSelectProps) {
  const typed = useRef({ text: "", at: 0 });
  return (
    <NativeSelect
      className={classes["mono"] ?? ""}
      label="Protocol"
      data={[...protocols]}
      value={value}
      size="xs"
      styles={{ input: { height: 28, minHeight: 28, fontSize: 13 } }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const { text, at } = typed.current;
        const next = typedProtocol(event.timeStamp - at < TOGETHER ? text : "", event.key);
        if (next !== undefined && protocols.includes(next.protocol)) {
          event.preventDefault();
          typed.current = { text: next.text, at: event.timeStamp };
          onChange(next.protocol);
        } else if (event.key === "Enter") {
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }
      }}
    />
  );
}
