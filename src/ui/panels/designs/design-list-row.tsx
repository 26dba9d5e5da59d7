import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { IconCopy, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { DesignRow } from "../../data/designs/rows.ts";
import classes from "./designs-panel.module.css";

export interface DesignListRowProps {
  readonly row: DesignRow;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly rename: (name: string) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

/** One design of the list, with what can be done with it. */
export function DesignListRow({ row, isOpen, open, rename, duplicate, remove }: DesignListRowProps) {
  const [draft, setDraft] = useState<string>();
  const commit = (): void => {
    if (draft !== undefined && draft.trim() !== row.name) rename(draft.trim());
    setDraft(undefined);
  };
  return (
    <li className={classes["row"]}>
      <div className={classes["what"]}>
        {draft === undefined ? (
          <span className={classes["name"]}>{row.name}</span>
        ) : (
          <TextInput
            aria-label={`New name of ${row.name}`}
            data-autofocus
            autoFocus
            // Escape ends the renaming, not the dialog.
            data-mantine-stop-propagation
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === "Enter") commit();
              if (event.key === "Escape") setDraft(undefined);
            }}
          />
        )}
        <span className={classes["detail"]}>{detailOf(row)}</span>
      </div>
      <div className={classes["actions"]}>
        {isOpen ? (
          <span className={classes["open"]}>Open now</span>
        ) : (
          <Button variant="default" aria-label={`Open design ${row.name}`} onClick={open}>
            Open
          </Button>
        )}
        <Action label={`Rename ${row.name}`} icon={IconPencil} run={() => setDraft(row.name)} />
        <Action label={`Duplicate ${row.name}`} icon={IconCopy} run={duplicate} />
        <Action label={`Delete ${row.name}`} icon={IconTrash} run={remove} />
      </div>
    </li>
  );
}

interface ActionProps {
  readonly label: string;
  readonly icon: typeof IconPencil;
  readonly run: () => void;
}

function Action({ label, icon: Glyph, run }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={run}>
        <Glyph size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

/** `mesh shop · 24 resources · 22 Nov 2026, 10:42`. */
export function detailOf({ mesh, resources, changedAt }: DesignRow): string {
  const when = new Date(changedAt).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  const count = resources === 1 ? "1 resource" : `${resources} resources`;
  return [...(mesh === "" ? [] : [`mesh ${mesh}`]), count, when].join(" · ");
}
