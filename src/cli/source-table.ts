import { FORMATS, type Format } from "../formats/format.ts";
import type { FieldAccount } from "../formats/reader.ts";
import type { JsonObject } from "../lib/json.ts";
import { counted } from "./counted.ts";
import { textTable } from "./text-table.ts";

/** A file that holds App Mesh resources. */
export interface Source {
  readonly file: string;
  readonly format: Format;
  readonly resources: number;
  /** Absent for designs, which are read whole or not at all. */
  readonly account?: FieldAccount;
}

/** Sources and how their fields were dealt with. */
export function sourceTable(sources: readonly Source[], width: number | undefined): string {
  return textTable(
    [
      { title: "FILE", cut: "start" },
      { title: "FORMAT" },
      { title: "RESOURCES", align: "right" },
      { title: "READ", align: "right" },
      { title: "KEPT", align: "right" },
      { title: "LOST", align: "right" },
    ],
    sources.map(({ file, format, resources, account }) => [
      file,
      FORMATS[format].title,
      String(resources),
      ...(["read", "kept", "lost"] as const).map((part) => String(account?.[part] ?? "")),
    ]),
    width,
  );
}

/** A source for programs. */
export function sourceObject({ file, format, resources, account }: Source): JsonObject {
  if (account === undefined) return { file, format, resources };
  const { read, kept, lost } = account;
  return { file, format, resources, fieldsRead: read, fieldsKept: kept, fieldsLost: lost };
}

/** `fieldsRead`, `fieldsKept` and `fieldsLost` of all sources. */
export function fieldTotals(sources: readonly Source[]) {
  const sum = (part: "read" | "kept" | "lost") =>
    sources.reduce((total, { account }) => total + (account?.[part] ?? 0), 0);
  return { fieldsRead: sum("read"), fieldsKept: sum("kept"), fieldsLost: sum("lost") };
}

/** `210 fields read, 2 kept though unknown, 0 lost`. */
export function totalText(sources: readonly Source[]): string {
  const { fieldsRead, fieldsKept, fieldsLost } = fieldTotals(sources);
  return `${counted(fieldsRead, "field")} read, ${fieldsKept} kept though unknown, ${fieldsLost} lost`;
}
