import { usePanels } from "../../app/panel-state.ts";
import { Message } from "../../components/message.tsx";
import type { Versions } from "../../data/designs/versions/versions.ts";
import { type DesignHistory, useOpenDesigns } from "../../data/open-designs-context.ts";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import classes from "./history-panel.module.css";
import { useVersionActions } from "./use-version-actions.ts";
import { useVersionRows } from "./use-version-rows.ts";
import { VersionForm } from "./version-form.tsx";
import { VersionListRow } from "./version-list-row.tsx";

/** The versions of the design that is open: to save one under a name, look at one, take one along. */
export function HistoryPanel({ isToSave }: { readonly isToSave: boolean }) {
  const { close } = usePanels();
  const { history } = useOpenDesigns();
  return (
    <PanelDialog title="History" width={820} onClose={close}>
      {history === undefined && (
        <p className={classes["note"]}>A shared design has no history. Make a copy to begin one.</p>
      )}
      {history?.versions !== undefined && (
        <Content history={history} versions={history.versions} isToSave={isToSave} />
      )}
    </PanelDialog>
  );
}

interface ContentProps {
  readonly history: DesignHistory;
  readonly versions: Versions;
  readonly isToSave: boolean;
}

function Content({ history, versions, isToSave }: ContentProps) {
  const { looking } = useOpenDesigns();
  const list = useVersionRows(versions);
  const actions = useVersionActions(history, versions);
  return (
    <>
      {looking === undefined && (
        <VersionForm
          labels={{ name: "Name of the version", note: "Note (optional)", submit: "Save version" }}
          isFocused={isToSave}
          submit={actions.save}
        />
      )}
      {list?.problem !== undefined && (
        <Message
          severity="error"
          text={`Versions are not kept. ${list.problem} The design itself is saved all the same.`}
        />
      )}
      {list !== undefined && list.rows.length === 0 && (
        <p className={classes["note"]}>
          No version is kept yet. One is kept by itself when you begin to change something.
        </p>
      )}
      <ul className={classes["list"]} aria-label="Versions">
        {list?.rows.map((row) => (
          <VersionListRow
            key={row.id}
            row={row}
            isShown={looking?.kind === "version" && looking.version.id === row.id}
            show={() => void actions.show(row)}
            compare={looking === undefined ? () => void actions.compare(row) : undefined}
            rename={(name, note) => void actions.rename(row, name, note)}
            download={() => void actions.download(row)}
            remove={() => void actions.remove(row)}
          />
        ))}
      </ul>
      <p className={classes["note"]}>
        Versions are kept in this browser. Of those kept by themselves all of the last day stay, one a day for
        30 days, then one a month. Named ones stay.
      </p>
    </>
  );
}
