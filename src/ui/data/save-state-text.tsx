import { Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconEye, IconLoader } from "@tabler/icons-react";
import type { Connection, ConnectionState } from "./designs/save-state.ts";
import classes from "./save-state-text.module.css";
import { useConnection } from "./use-connection.ts";

/** Whether what was drawn is kept: "Saved 10:42", "Saving", "Not saved", "Read only". */
export function SaveStateText({ connection }: { readonly connection: Connection }) {
  const { text, time, detail, icon: Glyph, isProblem } = shown(useConnection(connection));
  return (
    <Tooltip label={detail} disabled={detail === undefined} multiline maw={320}>
      <span className={classes["state"]} data-problem={isProblem || undefined} role="status">
        <Glyph size={14} stroke={1.5} aria-hidden />
        {text}
        {time !== undefined && <span className={classes["time"]}> {time}</span>}
        {isProblem && <span className={classes["detail"]}>{detail}</span>}
      </span>
    </Tooltip>
  );
}

interface Shown {
  readonly text: string;
  readonly time?: string | undefined;
  readonly detail: string | undefined;
  readonly icon: typeof IconCheck;
  readonly isProblem: boolean;
}

function shown({ role, save, disk }: ConnectionState): Shown {
  if (disk !== undefined) {
    return { text: "Changed on disk", detail: disk.reason, icon: IconAlertTriangle, isProblem: true };
  }
  if (role !== "writing") {
    const detail =
      role === "looking"
        ? "You are only looking: nothing here can be changed."
        : "This design is open in another tab, which may change it.";
    return { text: "Read only", detail, icon: IconEye, isProblem: false };
  }
  switch (save.kind) {
    case "saving":
      return { text: "Saving", detail: undefined, icon: IconLoader, isProblem: false };
    case "failed":
      return { text: "Not saved", detail: save.reason, icon: IconAlertTriangle, isProblem: true };
    case "saved":
      return { text: "Saved", time: timeOf(save.at), detail: undefined, icon: IconCheck, isProblem: false };
  }
}

function timeOf(at: number | undefined): string | undefined {
  if (at === undefined) return undefined;
  return new Date(at).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}
