import { FORMATS } from "../formats/format.ts";
import { type LedgerEntry, ledgerLine, ledgerText } from "../formats/ledger.ts";
import { type Notice, noticeLine } from "../formats/notice.ts";
import type { FieldAccount } from "../formats/reader.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { HoleUse } from "../model/holes/holes-of.ts";
import { noticeObject } from "./check-report.ts";
import { counted } from "./counted.ts";
import { resourceText } from "./resource-text.ts";
import { textTable } from "./text-table.ts";

/** What a conversion did. */
export interface ConvertReport {
  readonly accounts: readonly FieldAccount[];
  /** How many resources were written. */
  readonly resources: number;
  /** Placeholders without a value. */
  readonly holes: readonly HoleUse[];
  readonly notices: readonly Notice[];
  /** A line for each file or resource that was left out. */
  readonly left: readonly string[];
  readonly ledger: readonly LedgerEntry[];
  readonly passedOver: number;
}

/** Entries that tell where something stands, not that it is missing: tags are in the create form. */
const NO_LOSS: readonly LedgerEntry["code"][] = ["tags-on-update", "mesh-not-in-design"];

/** True where something of the files is not in what was written, or not as a value. */
export function hasLoss({ accounts, holes, left, ledger }: ConvertReport): boolean {
  return (
    left.length > 0 ||
    holes.length > 0 ||
    accounts.some(({ lost }) => lost > 0) ||
    ledger.some(({ code }) => !NO_LOSS.includes(code))
  );
}

/** What is told of every conversion: a line for each notice, each thing left out and each ledger entry. */
export function newsLines({ notices, left, ledger }: ConvertReport): string[] {
  return [...left, ...notices.map(noticeLine), ...ledger.map(ledgerLine)];
}

/** The account of fields as a table, what is left, and totals. */
export function convertText(report: ConvertReport, width: number | undefined): string {
  const { accounts, resources, holes, passedOver } = report;
  const lines = newsLines(report).map((line) => `${line}\n`);
  return [
    accounts.length === 0 ? "" : `Fields by source\n${accountTable(accounts, width)}`,
    holes.length === 0 ? "" : `Placeholders without a value\n${holeTable(holes, width)}`,
    lines.length === 0 ? "" : `Notices\n${lines.join("")}`,
    `${counted(resources, "resource")} written; ${totalText(accounts)}; ${counted(holes.length, "placeholder")} without a value; ${counted(passedOver, "file")} passed over.\n`,
  ].join("");
}

/** The same as one JSON object. */
export function convertJson(report: ConvertReport): string {
  const { accounts, resources, holes, notices, left, ledger, passedOver } = report;
  return canonicalJson({
    sources: accounts.map(accountObject),
    holes: holes.map(({ variable, written, id, pointer }) => ({ variable, written, resource: id, pointer })),
    notices: notices.map(noticeObject),
    left: [...left],
    ledger: ledger.map((entry) => ({
      code: entry.code,
      resource: entry.id,
      pointer: entry.pointer,
      text: ledgerText(entry),
    })),
    summary: {
      resources,
      ...fieldTotals(accounts),
      holes: holes.length,
      passedOver,
      loss: hasLoss(report),
    },
  });
}

/** How the fields of each source were dealt with. */
export function accountTable(accounts: readonly FieldAccount[], width: number | undefined): string {
  return textTable(
    [
      { title: "FILE", cut: "start" },
      { title: "FORMAT" },
      { title: "RESOURCES", align: "right" },
      { title: "READ", align: "right" },
      { title: "KEPT", align: "right" },
      { title: "LOST", align: "right" },
    ],
    accounts.map(({ file, format, resources, read, kept, lost }) => [
      file,
      FORMATS[format].title,
      ...[resources, read, kept, lost].map(String),
    ]),
    width,
  );
}

/** An account for programs. */
export function accountObject({ file, format, resources, read, kept, lost }: FieldAccount) {
  return { file, format, resources, fieldsRead: read, fieldsKept: kept, fieldsLost: lost };
}

/** `fieldsRead`, `fieldsKept` and `fieldsLost` of all sources. */
export function fieldTotals(accounts: readonly FieldAccount[]) {
  const sum = (part: "read" | "kept" | "lost") => accounts.reduce((total, one) => total + one[part], 0);
  return { fieldsRead: sum("read"), fieldsKept: sum("kept"), fieldsLost: sum("lost") };
}

/** `210 fields read, 2 kept though unknown, 0 lost`. */
export function totalText(accounts: readonly FieldAccount[]): string {
  const { fieldsRead, fieldsKept, fieldsLost } = fieldTotals(accounts);
  return `${counted(fieldsRead, "field")} read, ${fieldsKept} kept though unknown, ${fieldsLost} lost`;
}

function holeTable(holes: readonly HoleUse[], width: number | undefined): string {
  return textTable(
    [{ title: "VARIABLE" }, { title: "RESOURCE" }, { title: "FIELD" }],
    holes.map(({ variable, id, pointer }) => [variable, resourceText(id), pointer]),
    width,
  );
}
