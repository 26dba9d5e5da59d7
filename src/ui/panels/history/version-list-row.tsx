import { ActionIcon, Button, Tooltip } from "@mantine/core";
import {
  IconArrowsDiff,
  IconBookmark,
  IconClock,
  IconDownload,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import type { VersionRow } from "../../data/designs/versions/version-row.ts";
import classes from "./history-panel.module.css";
import { VersionForm } from "./version-form.tsx";
import { countsText, versionTitle, versionWhy, whenText } from "./version-text.ts";

export interface VersionListRowProps {
  readonly row: VersionRow;
  /** It is on the board now. */
  readonly isShown: boolean;
  readonly show: () => void;
  /** Absent where nothing can be compared with it now. */
  readonly compare: (() => void) | undefined;
  readonly rename: (name: string, note: string) => void;
  readonly download: () => void;
  readonly remove: () => void;
}

/** One version of the list, with what can be done with it. */
export function VersionListRow({
  row,
  isShown,
  show,
  compare,
  rename,
  download,
  remove,
}: VersionListRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const title = versionTitle(row);
  if (isRenaming) {
    return (
      <li className={classes["row"]}>
        <VersionForm
          labels={{ name: `New name of ${title}`, note: "Its note (optional)", submit: "Rename version" }}
          isFocused
          name={row.name}
          note={row.note}
          submit={(name, note) => {
            rename(name, note);
            setRenaming(false);
            return Promise.resolve(false);
          }}
          giveUp={() => setRenaming(false)}
        />
      </li>
    );
  }
  const when = whenText(row.at, Date.now());
  const why = versionWhy(row);
  const count = row.resources === 1 ? "1 resource" : `${row.resources} resources`;
  const { short, long } = countsText(row);
  const Glyph = row.name === undefined ? IconClock : IconBookmark;
  return (
    <li className={classes["row"]} data-named={row.name !== undefined || undefined}>
      <Glyph size={16} stroke={1.5} className={classes["icon"]} aria-hidden />
      <div className={classes["what"]}>
        <span className={classes["name"]} title={title}>
          {title}
        </span>
        {row.note !== undefined && <span className={classes["remark"]}>{row.note}</span>}
        <span className={classes["detail"]}>
          {[when, ...(why === undefined ? [] : [why]), count].join(" · ")}
        </span>
      </div>
      {short !== "" && (
        <Tooltip label={long}>
          <span className={classes["counts"]} role="img" aria-label={long}>
            {short}
          </span>
        </Tooltip>
      )}
      <div className={classes["actions"]}>
        {isShown ? (
          <span className={classes["detail"]}>On the board</span>
        ) : (
          <Button variant="default" aria-label={`Show ${title}`} onClick={show}>
            Show
          </Button>
        )}
        {compare !== undefined && (
          <Action label={`Compare with ${title}`} icon={IconArrowsDiff} run={compare} />
        )}
        <Action label={`Rename ${title}`} icon={IconPencil} run={() => setRenaming(true)} />
        <Action label={`Download ${title}`} icon={IconDownload} run={download} />
        <Action label={`Delete ${title}`} icon={IconTrash} run={remove} />
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
