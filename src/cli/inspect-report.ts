import type { Candidate, TaskGroupLink } from "../formats/candidate.ts";
import { noticeLine, noticeSeverity } from "../formats/notice-text.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { JsonObject } from "../lib/json.ts";
import { TASK_GROUP_TYPES } from "../model/design/task-group.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { noticeObject } from "./check-report.ts";
import { conflictLines } from "./conflict-lines.ts";
import { counted } from "./counted.ts";
import type { InspectedHole, InspectedResource, Inspection } from "./inspect-sources.ts";
import { placeText } from "./place-text.ts";
import { fieldTotals, sourceObject, sourceTable, totalText } from "./source-table.ts";
import { textTable } from "./text-table.ts";

/** Tables of all that was found, cut to the width of the terminal where there is one, and totals. */
export function inspectText(inspection: Inspection, width: number | undefined): string {
  const { resources, sources, holes, links, conflicting, notices, passedOver } = inspection;
  const lines = notices.filter((one) => noticeSeverity(one) !== "info").map(noticeLine);
  const total = `${counted(resources.length, "resource")} in ${counted(sources.length, "file")}; ${totalText(sources)}; ${counted(passedOver, "file")} passed over.\n`;
  return [
    section("Sources", sources, sourceTable(sources, width)),
    section("Resources", resources, resourceTable(resources, width)),
    section("Placeholders", holes, holeTable(holes, width)),
    section("Task groups", links, linkTable(links, width)),
    section("Different values", conflicting, indented(conflictLines(conflicting))),
    section("Notices", lines, indented(lines)),
    total,
  ].join("");
}

function section(title: string, items: readonly unknown[], text: string): string {
  return items.length === 0 ? "" : `${title}\n${text}\n`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join("");
}

function resourceTable(resources: readonly InspectedResource[], width: number | undefined): string {
  return textTable(
    [{ title: "KIND" }, { title: "MESH" }, { title: "NAME" }, { title: "FILE", cut: "start" }],
    resources.map(({ candidate, place }) => [
      kindText(candidate),
      meshText(candidate),
      nameText(candidate),
      placeText({ file: place.file, ...(place.line === undefined ? {} : { line: place.line }) }),
    ]),
    width,
  );
}

/** One that only its shape speaks of has a question mark. */
function kindText({ kind, proposed }: Candidate): string {
  if (kind !== undefined) return kindDefinition(kind).title.toLowerCase();
  return proposed.kind === undefined ? "?" : `${kindDefinition(proposed.kind.value).title.toLowerCase()}?`;
}

function meshText({ kind, mesh, name, owner }: Candidate): string {
  const text = mesh ?? (kind === "mesh" ? name : undefined) ?? "?";
  return owner === undefined ? text : `${text} (${owner})`;
}

function nameText({ kind, parent, name, mesh }: Candidate): string {
  const own = name ?? (kind === "mesh" ? mesh : undefined) ?? "?";
  const hasParent = kind !== undefined && kindDefinition(kind).parent !== undefined;
  return hasParent ? `${parent ?? "?"} / ${own}` : own;
}

function holeTable(holes: readonly InspectedHole[], width: number | undefined): string {
  const byVariable = new Map<string, InspectedHole[]>();
  for (const hole of holes) {
    const list = byVariable.get(hole.variable);
    if (list === undefined) byVariable.set(hole.variable, [hole]);
    else list.push(hole);
  }
  return textTable(
    [{ title: "VARIABLE" }, { title: "USES", align: "right" }, { title: "WHERE" }],
    [...byVariable].map(([variable, uses]) => [variable, String(uses.length), whereText(uses)]),
    width,
  );
}

const SHOWN_PLACES = 3;

function whereText(uses: readonly InspectedHole[]): string {
  const places = [...new Set(uses.map(({ place: { file, line = 1 } }) => `${file}:${line}`))];
  const more = places.length - SHOWN_PLACES;
  const shown = places.slice(0, SHOWN_PLACES).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function linkTable(links: readonly TaskGroupLink[], width: number | undefined): string {
  return textTable(
    [{ title: "TASK GROUP" }, { title: "POINTED TO BY" }, { title: "MESH" }, { title: "FILE", cut: "start" }],
    links.map(({ group, to }) => [
      `${TASK_GROUP_TYPES[group.type]} ${group.name}`,
      `${kindDefinition(to.kind).title.toLowerCase()} ${to.name}`,
      to.mesh ?? "",
      `${group.file}:${group.line}`,
    ]),
    width,
  );
}

/** The same for programs: `{ sources, resources, holes, links, conflicts, notices, left, summary }`. */
export function inspectJson(inspection: Inspection): string {
  const { sources, resources, holes, links, conflicting, notices, left, passedOver } = inspection;
  return canonicalJson({
    sources: sources.map(sourceObject),
    resources: resources.map(resourceObject),
    holes: holes.map(({ variable, written, pointer, place: { file, line = 1 } }) => ({
      variable,
      written,
      pointer,
      file,
      line,
    })),
    links: links.map(({ group: { type, name, file, line }, to }) => ({
      type,
      name,
      file,
      line,
      to: { ...to },
    })),
    conflicts: conflicting.flatMap(({ id = "", conflicts }) =>
      conflicts.map(({ pointer, choices }) => ({
        resource: id,
        pointer,
        choices: choices.map(({ value, file = "", line }) => ({
          ...(value === undefined ? {} : { value }),
          file,
          ...(line === undefined ? {} : { line }),
        })),
      })),
    ),
    notices: notices.map(noticeObject),
    left: [...left],
    summary: {
      resources: resources.length,
      sources: sources.length,
      ...fieldTotals(sources),
      passedOver,
    },
  });
}

function resourceObject({ candidate, place }: InspectedResource): JsonObject {
  const { kind, mesh, owner, parent, name, source, proposed } = candidate;
  const { file, line = source.line, column = source.column } = place;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(mesh === undefined ? {} : { mesh }),
    ...(owner === undefined ? {} : { owner }),
    ...(parent === undefined ? {} : { parent }),
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined && proposed.kind !== undefined ? { proposedKind: proposed.kind.value } : {}),
    file,
    format: source.format,
    line,
    column,
  };
}
