import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { ImportAnswers } from "../../../../formats/import/import-preview.ts";
import { noticeSeverity } from "../../../../formats/notice-text.ts";
import { useEditor } from "../../../app/editor-context.ts";
import { usePanels } from "../../../app/panel-state.ts";
import { useDesignActions } from "../../designs/use-design-actions.ts";
import { PanelDialog } from "../../shared/panel-dialog.tsx";
import { importOutcome } from "../import-outcome.ts";
import type { OpenImport } from "../use-import.ts";
import { usePreview } from "../use-preview.ts";
import type { ImportMode } from "../work/messages.ts";
import classes from "./preview.module.css";
import { PreviewContent } from "./preview-content.tsx";
import { besidesCount, buttonText, NOTHING_BESIDES, summaryText } from "./summary-text.ts";
import { useRunImport } from "./use-run-import.ts";

export interface PreviewDialogProps {
  readonly open: OpenImport;
  readonly width: number;
  /** Chooses something else to import. */
  readonly back: () => void;
}

/** What an import would do, resource by resource, before anything is done. */
export function PreviewDialog({ open, width, back }: PreviewDialogProps) {
  const { client, read } = open;
  const editor = useEditor();
  const { close } = usePanels();
  const { create } = useDesignActions();
  const [answers, setAnswers] = useState<ImportAnswers>({});
  const [mode, setMode] = useState<ImportMode>("merge");
  const [addMissingMeshes, setAddMissingMeshes] = useState(true);
  const { preview, pending } = usePreview(client, answers);
  const rows = useMemo(
    () => (preview?.rows ?? []).filter((row) => addMissingMeshes || !isMissingMesh(row)),
    [preview, addMissingMeshes],
  );
  const outcome = useMemo(
    () => importOutcome(editor, rows, preview ?? { notInImport: [] }, mode),
    [editor, rows, preview, mode],
  );
  const besides = preview?.besides ?? NOTHING_BESIDES;
  const conflicts = rows.filter(({ state }) => state === "conflicting").length;
  const problems = read.notices.filter((one) => noticeSeverity(one) === "error").length;
  const isNothing = outcome.added + outcome.changed + outcome.removed.length + besidesCount(besides) === 0;
  const { run, running } = useRunImport(client, { mode, addMissingMeshes }, outcome, besides);
  const isOneDesign = read.designs.length === 1 && read.candidates === 0;
  return (
    <PanelDialog
      title="Import preview"
      width={width}
      onClose={close}
      footer={
        <>
          <Button variant="subtle" color="gray" className={classes["back"] ?? ""} onClick={back}>
            Choose something else
          </Button>
          {conflicts > 0 && (
            <span className={classes["wait"]}>
              {conflicts === 1 ? "Settle the conflict first." : `Settle ${conflicts} conflicts first.`}
            </span>
          )}
          {isOneDesign && (
            <Button
              variant="default"
              onClick={() => void client.design(0).then((design) => design && create(design))}
            >
              Open as a new design
            </Button>
          )}
          <Button
            loading={running}
            disabled={pending || isNothing || conflicts > 0}
            onClick={() => void run()}
          >
            {buttonText(outcome, besides)}
          </Button>
        </>
      }
    >
      {/* The focus begins at what is said, not at the button that closes it. */}
      <p className={classes["summary"]} role="status" tabIndex={-1} data-autofocus>
        {preview === undefined ? "Comparing with the design" : summaryText(rows, outcome, problems, besides)}
      </p>
      {preview !== undefined && (
        <PreviewContent
          read={read}
          preview={preview}
          rows={rows}
          outcome={outcome}
          answers={answers}
          setAnswers={setAnswers}
          mode={mode}
          setMode={setMode}
          addMissingMeshes={addMissingMeshes}
          setAddMissingMeshes={setAddMissingMeshes}
        />
      )}
    </PanelDialog>
  );
}

/** A row without a candidate that is added: a mesh that nobody defines. */
function isMissingMesh({ candidate, state }: { candidate?: number; state: string }): boolean {
  return candidate === undefined && state === "added";
}
