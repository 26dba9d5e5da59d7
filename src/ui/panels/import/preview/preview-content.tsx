import { Checkbox, SegmentedControl } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useMemo } from "react";
import type { ImportAnswers } from "../../../../formats/import/import-preview.ts";
import { noticeSeverity } from "../../../../formats/notice-text.ts";
import { NoticeList } from "../../shared/notice-list.tsx";
import type { ImportOutcome } from "../import-outcome.ts";
import type { ImportMode, PreviewRow, PreviewSummary, ReadSummary } from "../work/messages.ts";
import { ConflictSection } from "./conflict-section.tsx";
import { GoneSection } from "./gone-section.tsx";
import { IncompleteSection } from "./incomplete-section.tsx";
import classes from "./preview.module.css";
import { entryOf, type PreviewEntry } from "./preview-lines.ts";
import { PreviewSection } from "./preview-section.tsx";
import { sourceLines } from "./source-lines.ts";
import { SourceSection } from "./source-section.tsx";

/** As many notes are shown at once; more are opened on request. */
const SHOWN_NOTES = 5;

export interface PreviewContentProps {
  readonly read: ReadSummary;
  readonly preview: PreviewSummary;
  /** Those that count: a missing mesh may be left out. */
  readonly rows: readonly PreviewRow[];
  readonly outcome: ImportOutcome;
  readonly answers: ImportAnswers;
  readonly setAnswers: (answers: ImportAnswers) => void;
  readonly mode: ImportMode;
  readonly setMode: (mode: ImportMode) => void;
  readonly addMissingMeshes: boolean;
  readonly setAddMissingMeshes: (add: boolean) => void;
}

/** The preview: what must be answered first, then what happens, then what was read and how. */
export function PreviewContent(props: PreviewContentProps) {
  const { read, preview, rows, outcome, answers, setAnswers, mode } = props;
  const sources = useMemo(() => sourceLines(read, preview), [read, preview]);
  const [errors, others] = useMemo(() => {
    // Conflicts and open questions have sections of their own, with what can be done about them.
    const notices = [...read.notices, ...preview.notices].filter(
      ({ code }) => code !== "import-incomplete" && code !== "import-conflict",
    );
    const isError = (one: (typeof notices)[number]): boolean => noticeSeverity(one) === "error";
    return [notices.filter(isError), notices.filter((one) => !isError(one))] as const;
  }, [read, preview]);
  const sections = useMemo(() => {
    const list = (state: PreviewRow["state"], mark: PreviewEntry["mark"]): PreviewEntry[] =>
      rows.flatMap((row) => {
        if (row.state !== state) return [];
        const { candidate } = row;
        const given = candidate === undefined ? undefined : answers[candidate];
        // Conflicts, settled or not, stand in a section of their own.
        const entries = entryOf(row, mark).map((entry) => ({ ...entry, conflicts: [] }));
        if (candidate === undefined || given === undefined) return entries;
        const label = given.skip === true ? "Take it in" : "Change answer";
        const run = (): void => setAnswers(without(answers, candidate));
        return entries.map((entry) => ({ ...entry, actions: [{ label, run }] }));
      });
    return {
      changed: list("changed", "changed"),
      added: list("added", "added"),
      // Rows that are part of another one say nothing more; those that the user left out can come back.
      left: [...list("same", "same"), ...list("left", "same").filter(({ actions }) => actions.length > 0)],
    };
  }, [rows, answers, setAnswers]);
  const missingMeshes = preview.rows.flatMap(({ candidate, state, name }) =>
    candidate === undefined && state === "added" && name !== undefined ? [name] : [],
  );
  // What is chosen among those gone from their files stands in a section of its own.
  const gone = new Set(rows.filter((row) => row.removed === true).map(({ id }) => id));
  const besidesGone = outcome.removed.filter((id) => !gone.has(id));
  const removed = besidesGone.map((id) => ({
    key: id,
    id,
    mark: "removed" as const,
    note: outcome.besides.includes(id) ? "empty until now" : "not in the import",
    fields: [],
    conflicts: [],
    actions: [],
  }));
  return (
    <div>
      {preview.notInImport.length > 0 && (
        <div className={classes["mode"]}>
          <SegmentedControl
            aria-label="What happens to what the design has already"
            data={[
              { value: "merge", label: "Merge" },
              { value: "replace", label: "Replace" },
            ]}
            value={mode}
            onChange={(value) => props.setMode(value === "replace" ? "replace" : "merge")}
          />
          <span className={classes["note"]}>{modeText(mode, preview.notInImport.length)}</span>
        </div>
      )}
      <ConflictSection rows={rows} answers={answers} setAnswers={setAnswers} />
      <IncompleteSection rows={rows} answers={answers} setAnswers={setAnswers} />
      {errors.length > 0 && (
        <section className={classes["section"]} aria-label="Could not be read">
          <div className={classes["heading"]}>
            <h3>
              Could not be read <span className={classes["count"]}>{errors.length}</span>
            </h3>
          </div>
          <NoticeList notices={errors} label="What could not be read" />
        </section>
      )}
      <GoneSection rows={rows} answers={answers} setAnswers={setAnswers} />
      {missingMeshes.length > 0 && (
        <div className={classes["meshes"]}>
          <Checkbox
            checked={props.addMissingMeshes}
            label={`Add ${missingMeshes.length === 1 ? "mesh" : "meshes"} ${missingMeshes.join(", ")}`}
            classNames={{ description: classes["hint"] ?? "" }}
            description="The import names it, and neither the import nor the design holds it."
            onChange={(event) => props.setAddMissingMeshes(event.currentTarget.checked)}
          />
        </div>
      )}
      <PreviewSection title="Removed" entries={removed} />
      <PreviewSection title="Changed" entries={sections.changed} openUpTo={100} />
      <PreviewSection title="Added" entries={sections.added} />
      <PreviewSection title="Left as it is" entries={sections.left} folded />
      <SourceSection lines={sources} passedOver={read.passedOver} />
      {others.length > 0 && (
        <details className={classes["section"]} open={others.length <= SHOWN_NOTES}>
          <summary className={classes["notes"]}>
            <IconChevronRight className={classes["chevron"]} size={14} stroke={1.5} aria-hidden />
            Notes <span className={classes["count"]}>{others.length}</span>
          </summary>
          <NoticeList notices={others} label="Notes on what was read" />
        </details>
      )}
    </div>
  );
}

function without(answers: ImportAnswers, candidate: number): ImportAnswers {
  const { [candidate]: _gone, ...rest } = answers;
  return rest;
}

function modeText(mode: ImportMode, count: number): string {
  const others = count === 1 ? "1 other resource of the mesh" : `${count} other resources of the mesh`;
  if (mode === "merge") return `${others} ${count === 1 ? "stays as it is" : "stay as they are"}.`;
  return `${others} ${count === 1 ? "is" : "are"} removed.`;
}
