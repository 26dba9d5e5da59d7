import { FORMATS, type Format } from "../../../../formats/format.ts";
import type { ImportSource } from "../../../../formats/import/import-preview.ts";
import type { FieldAccount } from "../../../../formats/reader.ts";
import { compareText } from "../../../../lib/compare-text.ts";
import type { VirtualItem } from "../../../components/virtual-list.tsx";
import type { PreviewSummary, ReadSummary } from "../work/messages.ts";

/** A file of the import that has to do with App Mesh: what it is, and what became of its fields. */
export interface SourceLine extends VirtualItem {
  readonly file: string;
  readonly format: string;
  readonly account: FieldAccount | undefined;
  readonly source: ImportSource | undefined;
}

const HEIGHT = 36;

/** The files that hold App Mesh resources, by name. */
export function sourceLines(
  { accounts, recognised }: Pick<ReadSummary, "accounts" | "recognised">,
  { sources }: Pick<PreviewSummary, "sources">,
): SourceLine[] {
  const accountOf = new Map(accounts.map((account) => [account.file, account]));
  const sourceOf = new Map(sources.map((source) => [source.file, source]));
  const formatOf = new Map<string, Format>(recognised.map(({ file, format }) => [file, format]));
  const files = [...new Set([...accountOf.keys(), ...sourceOf.keys()])].sort(compareText);
  return files.map((file) => {
    const account = accountOf.get(file);
    const format = account?.format ?? formatOf.get(file);
    return {
      key: file,
      height: HEIGHT,
      file,
      format: format === undefined ? "" : FORMATS[format].title,
      account,
      source: sourceOf.get(file),
    };
  });
}

/** What became of its fields: `Opened before: 2 fields changed since · 412 fields read, 3 kept though unknown, 0 lost`. */
export function sourceText({ account, source }: SourceLine): string {
  return [beforeText(source), account === undefined ? undefined : accountText(account)]
    .filter((text) => text !== undefined)
    .join(" · ");
}

function accountText({ read, kept, lost }: FieldAccount): string {
  const fields = read === 1 ? "1 field read" : `${read.toLocaleString("en")} fields read`;
  return `${fields}, ${kept} kept though unknown, ${lost} lost`;
}

function beforeText(source: ImportSource | undefined): string | undefined {
  if (source?.openedBefore === undefined) return undefined;
  const { openedBefore, file, fieldsChanged } = source;
  const as = openedBefore === file ? "" : ` as ${openedBefore}`;
  if (fieldsChanged === 0) return `Opened before${as}: unchanged since`;
  return `Opened before${as}: ${fieldsChanged === 1 ? "1 field" : `${fieldsChanged} fields`} changed since`;
}
