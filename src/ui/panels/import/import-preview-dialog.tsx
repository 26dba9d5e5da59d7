import { Button, Checkbox, SegmentedControl } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { ImportAnswer, ImportAnswers, ImportRow } from "../../../formats/import/import-preview.ts";
import { proposeImport } from "../../../formats/import/propose-import.ts";
import { noticeSeverity } from "../../../formats/notice.ts";
import type { FilesRead } from "../../../formats/read-files.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import { usePanels } from "../../app/panel-state.ts";
import { useDesignActions } from "../designs/use-design-actions.ts";
import type { Mark } from "../shared/change-mark.tsx";
import { NoticeList } from "../shared/notice-list.tsx";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { type ImportMode, type ImportOutcome, importOutcome } from "./import-outcome.ts";
import classes from "./import-panel.module.css";
import { IncompleteRow, isFullAnswer, proposedAnswer } from "./incomplete-row.tsx";
import { type PreviewItem, PreviewSection, previewItem } from "./preview-section.tsx";

/** As many notes are shown at once; more are opened on request. */
const SHOWN_NOTES = 5;

export interface ImportPreviewDialogProps {
  readonly read: FilesRead;
  readonly width: number;
  /** Chooses something else to import. */
  readonly back: () => void;
}

/** What an import would do, resource by resource, before anything is done. */
export function ImportPreviewDialog({ read, width, back }: ImportPreviewDialogProps) {
  const editor = useEditor();
  const { close } = usePanels();
  const { create } = useDesignActions();
  const [answers, setAnswers] = useState<ImportAnswers>({});
  const [mode, setMode] = useState<ImportMode>("merge");
  const [addMissingMeshes, setAddMissingMeshes] = useState(true);
  const full = useMemo(
    () => proposeImport(editor.design, read, answers, { addMissingMeshes: true }),
    [editor, read, answers],
  );
  // A row without a candidate is a mesh that is added because nobody defines it.
  const missingMeshes = full.rows.flatMap(({ candidate, name }) =>
    candidate === undefined && name !== undefined ? [name] : [],
  );
  const preview = useMemo(
    () =>
      addMissingMeshes
        ? full
        : { ...full, rows: full.rows.filter(({ candidate }) => candidate !== undefined) },
    [full, addMissingMeshes],
  );
  const outcome = useMemo(() => importOutcome(editor, preview, mode), [editor, preview, mode]);
  const open = preview.rows.filter(({ state }) => state === "incomplete");
  const ready = open.filter((row) => isFullAnswer(row, proposedAnswer(row)));
  const only = read.designs.length === 1 && read.candidates.length === 0 ? read.designs[0] : undefined;
  const count = outcome.added + outcome.changed;
  const answer = (row: ImportRow, given: ImportAnswer): void => {
    if (row.candidate !== undefined) setAnswers({ ...answers, [row.candidate]: given });
  };
  const confirmAll = (): void => {
    const given = ready.flatMap((row) =>
      row.candidate === undefined ? [] : [[row.candidate, proposedAnswer(row)] as const],
    );
    setAnswers({ ...answers, ...Object.fromEntries(given) });
  };
  const run = (): void => {
    if (editor.locked !== undefined) {
      notify({ text: editor.locked, tone: "problem" });
      return;
    }
    const what = count === 1 ? "1 resource" : `${count} resources`;
    editor.apply(outcome.change, `Import ${what}`);
    if (outcome.mesh !== undefined) editor.session.set({ mesh: outcome.mesh });
    close();
    notify({ text: `Imported ${what}.`, action: { label: "Undo", run: () => editor.undo() } });
  };
  const unanswer = ({ candidate }: ImportRow): void => {
    setAnswers(Object.fromEntries(Object.entries(answers).filter(([index]) => Number(index) !== candidate)));
  };
  const rows = (state: ImportRow["state"], mark: Mark): PreviewItem[] =>
    preview.rows.flatMap((row) => {
      if (row.state !== state) return [];
      const items = previewItem(row, mark);
      if (state === "conflicting") {
        const action = { label: "Leave it out", run: () => answer(row, { skip: true }) };
        return items.map((item) => ({ ...item, word: "Conflict", action }));
      }
      if (row.candidate === undefined || answers[row.candidate] === undefined) return items;
      const label = answers[row.candidate]?.skip === true ? "Take it in" : "Change answer";
      return items.map((item) => ({ ...item, action: { label, run: () => unanswer(row) } }));
    });
  // Conflicts and open questions have sections of their own, with what can be done about them.
  const notices = preview.notices.filter(
    ({ code }) => code !== "import-incomplete" && code !== "import-conflict",
  );
  const errors = notices.filter((notice) => noticeSeverity(notice) === "error");
  const others = notices.filter((notice) => noticeSeverity(notice) !== "error");
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
          {only !== undefined && (
            <Button variant="default" onClick={() => void create(only.design)}>
              Open as a new design
            </Button>
          )}
          <Button disabled={count === 0 && outcome.removed.length === 0} onClick={run}>
            {count === 1 ? "Import 1 resource" : `Import ${count} resources`}
          </Button>
        </>
      }
    >
      <p className={classes["summary"]} role="status">
        {summary(preview.rows, outcome, open.length, errors.length)}
      </p>
      {preview.notInImport.length > 0 && (
        <div className={classes["mode"]}>
          <SegmentedControl
            aria-label="What happens to what the design has already"
            data={[
              { value: "merge", label: "Merge" },
              { value: "replace", label: "Replace" },
            ]}
            value={mode}
            onChange={(value) => setMode(value === "replace" ? "replace" : "merge")}
          />
          <span className={classes["note"]}>
            {mode === "merge"
              ? `${preview.notInImport.length} other resources of the mesh stay as they are.`
              : `${preview.notInImport.length} other resources of the mesh are removed.`}
          </span>
        </div>
      )}
      {errors.length > 0 && (
        <section className={classes["section"]} aria-label="Could not be read">
          <h3 className={classes["heading"]}>
            Could not be read <span className={classes["count"]}>{errors.length}</span>
          </h3>
          <NoticeList notices={errors} label="What could not be read" />
        </section>
      )}
      {open.length > 0 && (
        <section className={classes["section"]} aria-label="To be confirmed">
          <h3 className={classes["heading"]}>
            To be confirmed <span className={classes["count"]}>{open.length}</span>
            {ready.length > 1 && (
              <Button variant="default" onClick={confirmAll}>
                {`Confirm all ${ready.length} proposals`}
              </Button>
            )}
          </h3>
          <ul className={classes["rows"]}>
            {open.slice(0, 50).map((row) => (
              <IncompleteRow key={row.candidate} row={row} answer={(given) => answer(row, given)} />
            ))}
          </ul>
          {open.length > 50 && (
            <p className={classes["note"]}>and {open.length - 50} more, shown as you confirm</p>
          )}
        </section>
      )}
      {missingMeshes.length > 0 && (
        <div className={classes["meshes"]}>
          <Checkbox
            checked={addMissingMeshes}
            label={`Add ${missingMeshes.length === 1 ? "mesh" : "meshes"} ${missingMeshes.join(", ")}`}
            classNames={{ description: classes["reason"] ?? "" }}
            description="The import names it, and neither the import nor the design holds it."
            onChange={(event) => setAddMissingMeshes(event.currentTarget.checked)}
          />
        </div>
      )}
      <PreviewSection
        title="In the import twice, with other content: leave all but one out"
        items={rows("conflicting", "open")}
      />
      <PreviewSection
        title="Removed"
        items={outcome.removed.map((id) => ({
          id,
          mark: "removed" as const,
          note: mode === "replace" ? "not in the import" : "empty until now",
          fields: [],
        }))}
      />
      <PreviewSection title="Changed" items={rows("changed", "changed")} />
      <PreviewSection title="Added" items={rows("added", "added")} />
      <PreviewSection
        title="Left as it is"
        items={[...rows("same", "same"), ...rows("left", "same")]}
        folded
      />
      {others.length > 0 && (
        <details className={classes["section"]} open={others.length <= SHOWN_NOTES}>
          <summary className={classes["heading"]}>
            <IconChevronRight className={classes["chevron"]} size={14} stroke={1.5} aria-hidden />
            Notes <span className={classes["count"]}>{others.length}</span>
          </summary>
          <NoticeList notices={others} label="Notes on what was read" />
        </details>
      )}
    </PanelDialog>
  );
}

function summary(
  rows: readonly ImportRow[],
  { added, changed, removed }: ImportOutcome,
  open: number,
  errors: number,
): string {
  const same = rows.filter(({ state }) => state === "same").length;
  const parts = [
    [added, "to add"],
    [changed, "to change"],
    [removed.length, "to remove"],
    [same, same === 1 ? "is the same" : "are the same"],
    [open, "to be confirmed"],
    [rows.filter(({ state }) => state === "conflicting").length, "in conflict"],
    [errors, "could not be read"],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, text]) => `${n} ${text}`);
  if (told.length === 0) return "Nothing of App Mesh was found. Nothing changes.";
  return `${told.join(", ")}.`;
}
