import { type LedgerEntry, ledgerLine, ledgerText } from "../formats/ledger.ts";
import type { Notice } from "../formats/notice.ts";
import { noticeLine } from "../formats/notice-text.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { HoleUse } from "../model/holes/holes-of.ts";
import { noticeObject } from "./check-report.ts";
import { counted } from "./counted.ts";
import { resourceText } from "./resource-text.ts";
import { fieldTotals, type Source, sourceObject, sourceTable, totalText } from "./source-table.ts";
import { textTable } from "./text-table.ts";

/** What a conversion did. */
export interface ConvertReport {
  readonly sources: readonly Source[];
  /** How many resources were written. */
  readonly resources: number;
  /** Placeholders without a value. */
  readonly holes: readonly HoleUse[];
  readonly notices: readonly Notice[];
  /** A line for each file or resource that was left out. */
  readonly left: readonly string[];
  /** A line for each resource that was named as proposed. */
  readonly taken: readonly string[];
  readonly ledger: readonly LedgerEntry[];
  readonly passedOver: number;
}

/** Entries that tell where something stands, not that it is missing: tags are in the create form. */
const NO_LOSS: readonly LedgerEntry["code"][] = ["tags-on-update", "mesh-not-in-design"];

/** True where something of the files is not in what was written, or not as a value. */
export function hasLoss({ sources, holes, left, ledger }: ConvertReport): boolean {
  return (
    left.length > 0 ||
    holes.length > 0 ||
    fieldTotals(sources).fieldsLost > 0 ||
    ledger.some(({ code }) => !NO_LOSS.includes(code))
  );
}

/** What is told of every conversion: a line for each notice, each thing left out and each ledger entry. */
export function newsLines({ notices, left, taken, ledger }: ConvertReport): string[] {
  return [...left, ...taken, ...notices.map(noticeLine), ...ledger.map(ledgerLine)];
}

/** The account of fields as a table, what is left, and totals. */
export function convertText(report: ConvertReport, width: number | undefined): string {
  const { sources, resources, holes, passedOver } = report;
  const lines = newsLines(report).map((line) => `${line}\n`);
  return [
    sources.length === 0 ? "" : `Fields by source\n${sourceTable(sources, width)}`,
    holes.length === 0 ? "" : `Placeholders without a value\n${holeTable(holes, width)}`,
    lines.length === 0 ? "" : `Notices\n${lines.join("")}`,
    `${counted(resources, "resource")} written; ${totalText(sources)}; ${counted(holes.length, "placeholder")} without a value; ${counted(passedOver, "file")} passed over.\n`,
  ].join("");
}

/** The same as one JSON object. */
export function convertJson(report: ConvertReport): string {
  const { sources, resources, holes, notices, left, taken, ledger, passedOver } = report;
  return canonicalJson({
    sources: sources.map(sourceObject),
    holes: holes.map(({ variable, written, id, pointer }) => ({ variable, written, resource: id, pointer })),
    notices: notices.map(noticeObject),
    left: [...left],
    taken: [...taken],
    ledger: ledger.map((entry) => ({
      code: entry.code,
      resource: entry.id,
      pointer: entry.pointer,
      text: ledgerText(entry),
    })),
    summary: {
      resources,
      ...fieldTotals(sources),
      holes: holes.length,
      passedOver,
      loss: hasLoss(report),
    },
  });
}

function holeTable(holes: readonly HoleUse[], width: number | undefined): string {
  return textTable(
    [{ title: "VARIABLE" }, { title: "RESOURCE" }, { title: "FIELD" }],
    holes.map(({ variable, id, pointer }) => [variable, resourceText(id), pointer]),
    width,
  );
}
