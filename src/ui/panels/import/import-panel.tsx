import { SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import type { FilesRead } from "../../../formats/read-files.ts";
import { type IncomingFiles, usePanels } from "../../app/panel-state.ts";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { FileSource } from "./file-source.tsx";
import classes from "./import-panel.module.css";
import { PreviewDialog } from "./preview/preview-dialog.tsx";
import { ReadingProgress } from "./reading-progress.tsx";
import { TargetSource } from "./target-source.tsx";
import { type ImportSource, useImport } from "./use-import.ts";

const WIDTH = 960;

/**
 * Brings files, folders, pasted text or a mesh of a target into the design. Nothing changes before the
 * preview was seen and confirmed; afterwards one undo takes it back.
 */
export function ImportPanel({ files: dropped }: { readonly files?: IncomingFiles }) {
  const { close } = usePanels();
  const [chosen, setChosen] = useState<ImportSource>();
  const [from, setFrom] = useState<"files" | "target">("files");
  const [stopped, setStopped] = useState<ImportSource>();
  // Files that are dropped while the panel is open come instead of what it shows.
  const [latest, setLatest] = useState(dropped);
  if (latest !== dropped) {
    setLatest(dropped);
    setChosen(undefined);
  }
  const given = useMemo(() => (dropped === undefined ? undefined : { files: dropped }), [dropped]);
  const wanted = chosen ?? given;
  const source = wanted === stopped ? undefined : wanted;
  const { open, progress, failed } = useImport(source);
  const stop = (): void => setStopped(wanted);
  if (open !== undefined) return <PreviewDialog key={open.key} open={open} width={WIDTH} back={stop} />;
  return (
    <PanelDialog title="Import" width={WIDTH} onClose={close}>
      {source !== undefined && !failed ? (
        <ReadingProgress progress={progress} stop={stop} />
      ) : (
        <>
          {failed && (
            <p className={classes["problem"]} role="alert">
              The browser ended the reading, probably for lack of memory. Choose fewer files.
            </p>
          )}
          <SegmentedControl
            aria-label="Import from"
            className={classes["from"] ?? ""}
            data={[
              { value: "files", label: "From files" },
              { value: "target", label: "From a target" },
            ]}
            value={from}
            onChange={(value) => setFrom(value === "target" ? "target" : "files")}
          />
          {from === "files" ? (
            <FileSource onFiles={(files) => setChosen({ files })} />
          ) : (
            <TargetSource onRead={({ designs }: Pick<FilesRead, "designs">) => setChosen({ designs })} />
          )}
        </>
      )}
    </PanelDialog>
  );
}
