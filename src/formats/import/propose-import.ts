import { compareText } from "../../lib/compare-text.ts";
import type { Json, JsonObject } from "../../lib/json.ts";
import type { Design } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { unknownSpecMembers } from "../cli-json/unknown-members.ts";
import { type Notice, notice } from "../notice.ts";
import type { FilesRead } from "../read-files.ts";
import { type ImportEntry, importEntries, importPositions } from "./entries.ts";
import { fieldChanges } from "./field-changes.ts";
import type { ImportAnswers, ImportOptions, ImportPart, ImportPreview, ImportRow } from "./import-preview.ts";
import { type Group, groupById } from "./merge-duplicates.ts";
import { placesOf, proposePlaces } from "./propose-places.ts";
import { type KnownRef, resolveRef } from "./resolve.ts";

/**
 * What an import of `read` into `design` would do. Nothing is guessed: a resource whose kind, mesh, parent or
 * name is neither in its file nor in `answers` is `incomplete`, with proposals to confirm.
 */
export function proposeImport(
  design: Design,
  read: Pick<FilesRead, "candidates" | "designs" | "notices">,
  answers: ImportAnswers = {},
  options: ImportOptions = {},
): ImportPreview {
  const entries = importEntries(read);
  const refs = entries.map(({ candidate }, index) => resolveRef(candidate, answers[index]));
  const skipped = (index: number) => answers[index]?.skip === true;
  const groups = groupById(entries, refs, skipped);
  const places = placesOf(design, refs);
  const fileOf = (index: number) => entries[index]?.candidate.source.file ?? "";
  const rows = entries.map((entry, index): ImportRow => {
    const { candidate } = entry;
    const known = refs[index] ?? { missing: [] };
    const common = {
      candidate: index,
      ...known,
      source: candidate.source,
      proposed: {},
      also: [],
      parts: [],
      conflicts: [],
      fields: [],
    };
    if (skipped(index)) return { ...common, state: "left", resource: candidate.resource };
    const { id } = known;
    const group = id === undefined ? undefined : groups.get(id);
    if (id === undefined || group === undefined) {
      const proposed = proposePlaces(candidate, known, places);
      return { ...common, state: "incomplete", resource: candidate.resource, proposed };
    }
    const also = [group.first, ...group.others].filter((other) => other !== index).map(fileOf);
    const parts = [group.first, ...group.others].flatMap((other) => partsOf(entries, other));
    if (group.conflict) return { ...common, state: "conflicting", resource: candidate.resource, also, parts };
    if (index !== group.first) return { ...common, state: "left", resource: candidate.resource, also };
    return { ...common, ...comparedRow(design.resources.get(id), group), also, parts };
  });
  const meshes = options.addMissingMeshes === true ? missingMeshRows(design, rows) : [];
  return {
    rows: [...rows, ...meshes],
    notices: [...read.notices, ...importNotices(entries, rows)],
    sources: [],
    positions: importPositions(read),
    origins: {},
    taskGroups: {},
    notInImport: notInImport(design, rows),
  };
}

function partsOf(entries: readonly ImportEntry[], candidate: number): ImportPart[] {
  const source = entries[candidate]?.candidate.source;
  return source === undefined
    ? []
    : [{ candidate, file: source.file, format: source.format, line: source.line }];
}

/** CLI JSON without tags does not say that there are none: describe output never has them. They stay. */
function comparedRow(
  before: Resource | undefined,
  { resource, whole }: Group,
): Pick<ImportRow, "state" | "resource" | "fields"> {
  if (before === undefined) return { state: "added", resource, fields: [] };
  const keepsTags = !whole && resource.tags === undefined && before.tags !== undefined;
  const after: Resource = keepsTags ? { ...resource, tags: before.tags } : resource;
  const fields = fieldChanges(asJson(before), asJson(after));
  return { state: fields.length === 0 ? "same" : "changed", resource: after, fields };
}

function asJson({ spec, tags, extra }: Resource): JsonObject {
  const members: [string, Json | undefined][] = [
    ["extra", extra],
    ["spec", spec],
    ["tags", tags],
  ];
  return Object.fromEntries(members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Not the mesh of another account: only its owner can make it, so it is never missing here. */
function missingMeshRows(design: Design, rows: readonly ImportRow[]): ImportRow[] {
  const ids = rows.flatMap(({ id, state }) => (id === undefined || state === "left" ? [] : [id]));
  const present = new Set([...design.resources.keys(), ...ids]);
  const missing = new Set(
    ids
      .map((id) => idOf(meshRef(refOf(id))))
      .filter((id) => !present.has(id) && refOf(id).owner === undefined),
  );
  return [...missing].sort(compareText).map((id) => ({
    state: "added",
    id,
    ...refOf(id),
    missing: [],
    proposed: {},
    resource: { spec: {} },
    fields: [],
    also: [],
    parts: [],
    conflicts: [],
  }));
}

function importNotices(entries: readonly ImportEntry[], rows: readonly ImportRow[]): Notice[] {
  return rows.flatMap((row, index): Notice[] => {
    const { source } = row;
    if (source === undefined) return [];
    const { spec: _spec, ...at } = source;
    if (row.state === "incomplete") return [notice("import-incomplete", at, { missing: row.missing })];
    if (row.state === "conflicting") {
      return [notice("import-conflict", at, { id: row.id ?? "", others: row.also })];
    }
    return unknownAsAnswered(entries[index], row);
  });
}

/** Members unknown to the kind that was answered, where the reader assumed another kind or none. */
function unknownAsAnswered(entry: ImportEntry | undefined, row: KnownRef & ImportRow): Notice[] {
  const { source, kind } = row;
  if (entry === undefined || source === undefined || kind === undefined || row.state === "left") return [];
  const assumed = entry.candidate.kind ?? entry.candidate.proposed.kind?.value;
  if (assumed === kind) return [];
  const { spec, ...at } = source;
  return unknownSpecMembers(kind, row.resource.spec, (inSpec) => ({ ...at, pointer: spec + inSpec }));
}

/**
 * What the design has, in the meshes that the import touches, beside what the import names. The mesh itself
 * is never among them, nor what the user leaves out: that is left as it stands.
 */
function notInImport(design: Design, rows: readonly ImportRow[]): ResourceId[] {
  const named = new Set(rows.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const touched = new Set(
    rows.flatMap(({ id, state }) => (id === undefined || state === "left" ? [] : [idOf(meshRef(refOf(id)))])),
  );
  return [...design.resources.keys()]
    .filter((id) => {
      const meshId = idOf(meshRef(refOf(id)));
      return id !== meshId && !named.has(id) && touched.has(meshId);
    })
    .sort(compareText);
}
