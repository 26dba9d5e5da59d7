import { Kbd, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useSignal } from "../../canvas/use-signal.ts";
import { ChangedChoice } from "../../data/compare/changed-choice.tsx";
import { FILTER_FIELD } from "../known-fields.ts";
import { COLLAPSED_ROWS } from "./collapsed-rows.ts";
import classes from "./outline.module.css";
import { OutlineTree } from "./outline-tree.tsx";
import { useOutlineRows } from "./use-outline-rows.ts";

export interface OutlineProps {
  /** A resource was chosen. */
  readonly onChosen?: (() => void) | undefined;
}

/** All resources of the mesh by kind, to be filtered and selected. */
export function Outline({ onChosen }: OutlineProps) {
  const [filter, setFilter] = useState("");
  const collapsed = useSignal(COLLAPSED_ROWS);
  const rows = useOutlineRows(filter, collapsed);
  return (
    <div className={classes["outline"]}>
      <TextInput
        id={FILTER_FIELD}
        className={classes["filter"]}
        aria-label="Filter resources"
        placeholder="Filter"
        title="Part of a name or hostname, or terms such as kind:node protocol:grpc -tls problem"
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        rightSection={<Kbd size="xs">/</Kbd>}
        rightSectionPointerEvents="none"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          setFilter("");
          event.currentTarget.blur();
        }}
      />
      <div className={classes["only"]}>
        <ChangedChoice />
      </div>
      {rows.length === 0 ? (
        <p className={classes["empty"]}>{filter === "" ? "No resources yet." : "Nothing matches this."}</p>
      ) : (
        <OutlineTree rows={rows} onChosen={onChosen} />
      )}
    </div>
  );
}
