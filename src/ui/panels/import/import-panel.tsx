import { Button, SegmentedControl } from "@mantine/core";
import { useCallback, useState } from "react";
import type { FilesRead } from "../../../formats/read-files.ts";
import { type IncomingFile, usePanels } from "../../app/panel-state.ts";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { FileSource } from "./file-source.tsx";
import classes from "./import-panel.module.css";
import { ImportPreviewDialog } from "./import-preview-dialog.tsx";
import { TargetSource } from "./target-source.tsx";
import { useReading } from "./use-reading.ts";

const WIDTH = 860;
const NO_FILES: readonly IncomingFile[] = [];

/**
 * Brings files, pasted text or a mesh of a target into the design. Nothing changes before the preview was
 * seen and confirmed; afterwards one undo takes it back.
 */
export function ImportPanel({ files: dropped = NO_FILES }: { readonly files?: readonly IncomingFile[] }) {
  const { close } = usePanels();
  const [chosen, setChosen] = useState<readonly IncomingFile[]>(NO_FILES);
  const [fromTarget, setFromTarget] = useState<FilesRead>();
  const [source, setSource] = useState<"files" | "target">("files");
  // Files that are dropped while the panel is open come instead of what it shows.
  const [latest, setLatest] = useState(dropped);
  if (latest !== dropped) {
    setLatest(dropped);
    setChosen(NO_FILES);
    setFromTarget(undefined);
  }
  const files = chosen.length > 0 ? chosen : dropped;
  const [stopped, setStopped] = useState<readonly IncomingFile[]>();
  const active = stopped === files ? NO_FILES : files;
  const onCancel = useCallback(() => setStopped(files), [files]);
  const { read, progress } = useReading(active, onCancel);
  const back = (): void => {
    setStopped(files);
    setChosen(NO_FILES);
    setFromTarget(undefined);
  };
  const shown = fromTarget ?? read;
  if (shown !== undefined) return <ImportPreviewDialog read={shown} width={WIDTH} back={back} />;
  const isReading = active.length > 0;
  return (
    <PanelDialog title="Import" width={WIDTH} onClose={close}>
      {isReading ? (
        <div className={classes["progress"]} role="status">
          {progress !== undefined && (
            <>
              Read {progress.done} of {progress.of === 1 ? "1 file" : `${progress.of} files`}
              <Button variant="default" onClick={progress.cancel}>
                Stop reading
              </Button>
            </>
          )}
        </div>
      ) : (
        <>
          <SegmentedControl
            aria-label="Import from"
            className={classes["from"] ?? ""}
            data={[
              { value: "files", label: "From files" },
              { value: "target", label: "From a target" },
            ]}
            value={source}
            onChange={(value) => setSource(value === "target" ? "target" : "files")}
          />
          {source === "files" ? (
            <FileSource onFiles={(picked) => setChosen(picked.length > 0 ? picked : NO_FILES)} />
          ) : (
            <TargetSource onRead={setFromTarget} />
          )}
        </>
      )}
    </PanelDialog>
  );
}
