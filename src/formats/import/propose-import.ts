import { compareText } from "../../lib/compare-text.ts";
import type { Design } from "../../model/design/design.ts";
import type { Origin } from "../../model/design/origin.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { noticeSeverity } from "../notice-text.ts";
import type { FilesRead } from "../read-files.ts";
import { settlementsOf } from "./conflicts.ts";
import { type ImportEntry, importEntries, importPositions } from "./entries.ts";
import { goneRows } from "./gone-rows.ts";
import { groupsOf } from "./groups-of.ts";
import { importNotices } from "./import-notices.ts";
import type { ImportAnswers, ImportOptions, ImportPart, ImportPreview, ImportRow } from "./import-preview.ts";
import { linkTaskGroups, nameKey } from "./link-task-groups.ts";
import { mergeDrawing } from "./merge-drawing.ts";
import { type Group, type GroupOutcome, outcomeOf } from "./merge-group.ts";
import { mergeValueSets } from "./merge-value-sets.ts";
import { missingMeshRows } from "./missing-meshes.ts";
import { notInImport } from "./not-in-import.ts";
import { type OpenedBefore, openedBefore } from "./opened-before.ts";
import { originAfter } from "./origin-after.ts";
import { proposalsAsBefore } from "./propose-as-before.ts";
import { placesOf, proposePlaces } from "./propose-places.ts";
import { type KnownRef, resolveRef } from "./resolve.ts";
import { sourcesOf } from "./sources-of.ts";

/** What an import needs of what was read. */
export type ImportRead = Pick<FilesRead, "candidates" | "designs" | "notices" | "taskGroups" | "recognised">;

/**
 * What an import of `read` into `design` would do. Nothing is guessed: a resource whose kind, mesh, parent or
 * name is neither in its file nor in `answers` is `incomplete`, with proposals to confirm; fields of which
 * sources say different things are conflicts until one is chosen. Costs as much as the import and the design
 * are large, whatever their ids.
 */
export function proposeImport(
  design: Design,
  read: ImportRead,
  answers: ImportAnswers = {},
  options: ImportOptions = {},
): ImportPreview {
  const entries = importEntries(read);
  const refs = entries.map(({ candidate }, index) => resolveRef(candidate, answers[index]));
  const isSkipped = (index: number) => answers[index]?.skip === true;
  const opened = openedOf(design, read, entries, refs);
  const groups = groupsOf(design, entries, refs, isSkipped, opened);
  const settlements = settlementsOf(answers);
  const outcomes = new Map([...groups].map(([id, group]) => [id, outcomeOf(group, settlements)]));
  const places = placesOf(design, refs);
  const asBefore = proposalsAsBefore(design.origins, entries, refs);
  const rows = entries.map((entry, index): ImportRow => {
    const { candidate } = entry;
    const known = refs[index] ?? { missing: [] };
    const common = {
      ...NOTHING,
      candidate: index,
      ...known,
      resource: candidate.resource,
      source: candidate.source,
    };
    if (isSkipped(index)) return { ...common, state: "left" };
    const group = known.id === undefined ? undefined : groups.get(known.id);
    const outcome = known.id === undefined ? undefined : outcomes.get(known.id);
    if (group === undefined || outcome === undefined) {
      const proposed = asBefore.get(index) ?? proposePlaces(candidate, known, places);
      return { ...common, state: "incomplete", proposed };
    }
    return { ...common, ...rowOf(group, outcome, index) };
  });
  const named = new Set(rows.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const meshes = options.addMissingMeshes === true ? missingMeshRows(design, rows) : [];
  const linked = linkTaskGroups(design, read, new Set(groups.keys()), pendingNames(rows), opened);
  const values = mergeValueSets(design, read.designs);
  return {
    rows: [...rows, ...meshes, ...goneRows(design, named, opened, answers.removeGone)],
    notices: [...read.notices, ...importNotices(entries, rows), ...linked.notices, ...values.notices],
    sources: sourcesOf(entries, groups, opened),
    positions: importPositions(read),
    origins: originsOf(design, groups, leftOutFiles(rows, isSkipped), opened),
    taskGroups: linked.taskGroups,
    valueSets: values.valueSets,
    drawing: mergeDrawing(design, read.designs),
    notInImport: notInImport(design, rows, named),
  };
}

/** Names of what is left out, or not known wholly. */
function pendingNames(rows: readonly ImportRow[]): Set<string> {
  return new Set(
    rows.flatMap(({ state, kind, name }) =>
      (state === "incomplete" || state === "left") && kind !== undefined && name !== undefined
        ? [nameKey(kind, name)]
        : [],
    ),
  );
}

const NOTHING = { missing: [], proposed: {}, also: [], parts: [], conflicts: [], fields: [] };

function rowOf({ members }: Group, outcome: GroupOutcome, index: number): Pick<ImportRow, "state" | "also"> {
  const also = members.flatMap(({ index: other, candidate }) =>
    other === index ? [] : [candidate.source.file],
  );
  if (members[0]?.index !== index) return { state: "left", also };
  const parts = members.map(({ index: candidate, candidate: { source } }): ImportPart => {
    return { candidate, file: source.file, format: source.format, line: source.line };
  });
  return { ...outcome, also, parts } as Pick<ImportRow, "state" | "also">;
}

/** Which of the files were opened before. A file with something that could not be read, or named, is not whole. */
function openedOf(
  design: Design,
  read: ImportRead,
  entries: readonly ImportEntry[],
  refs: readonly KnownRef[],
): OpenedBefore {
  const files = new Map<string, Set<ResourceId>>(read.recognised.map(({ file }) => [file, new Set()]));
  const broken = new Set(
    read.notices.flatMap((one) => (noticeSeverity(one) === "error" ? [one.at.file] : [])),
  );
  entries.forEach(({ candidate: { source } }, index) => {
    const ids = files.get(source.file) ?? new Set();
    files.set(source.file, ids);
    const id = refs[index]?.id;
    if (id === undefined) broken.add(source.file);
    else ids.add(id);
  });
  return openedBefore(design.origins, files, (file) => !broken.has(file));
}

function originsOf(
  design: Design,
  groups: ReadonlyMap<ResourceId, Group>,
  leftOut: ReadonlyMap<ResourceId, readonly string[]>,
  opened: OpenedBefore,
): Record<ResourceId, Origin> {
  const origins = [...groups].map(([id, { members }]): [ResourceId, Origin] => [
    id,
    originAfter(
      design.origins.get(id),
      members.map(({ candidate }) => candidate),
      leftOut.get(id) ?? [],
      opened,
    ),
  ]);
  return Object.fromEntries(origins.sort(([a], [b]) => compareText(a, b)));
}

/** The files of what the user leaves out, by id. */
function leftOutFiles(
  rows: readonly ImportRow[],
  isSkipped: (index: number) => boolean,
): Map<ResourceId, string[]> {
  const files = new Map<ResourceId, string[]>();
  for (const { id, candidate, source } of rows) {
    if (id === undefined || candidate === undefined || source === undefined || !isSkipped(candidate))
      continue;
    const known = files.get(id);
    if (known === undefined) files.set(id, [source.file]);
    else known.push(source.file);
  }
  return files;
}
