import { NativeSelect } from "@mantine/core";
import classes from "./board-popover.module.css";
import { typedProtocol } from "./typed-protocol.ts";

export const PROTOCOLS = ["http", "http2", "grpc", "tcp"] as const;

export interface ProtocolSelectProps {
  readonly value: string;
  readonly onChange: (protocol: string) => void;
}

/** The protocol of a listener. A letter chooses it (h, 2, g, t), Enter submits the form that it stands in. */
export function ProtocolSelect({ value, onChange }: ProtocolSelectProps) {
  return (
    <NativeSelect
      className={classes["mono"] ?? ""}
      label="Protocol"
      data={[...PROTOCOLS]}
      value={value}
      size="xs"
      styles={{ input: { height: 28, minHeight: 28, fontSize: 13 } }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const typed = typedProtocol(event.key);
        if (typed !== undefined) {
          event.preventDefault();
          onChange(typed);
        } else if (event.key === "Enter") {
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }
      }}
    />
  );
}
