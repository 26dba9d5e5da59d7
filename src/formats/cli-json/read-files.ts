import type { Candidate } from "../candidate.ts";
import type { Notice } from "../notice.ts";
import type { FieldAccount, FormatRead, RecognisedFile } from "../reader.ts";
import { maskHoles } from "../source/hole-mask.ts";
import { jsonSource } from "../source/json-source.ts";
import { readYamlTrees } from "../source/read-yaml-trees.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Tree } from "../source/tree.ts";
import type { CliJsonRead } from "./cli-json-read.ts";
import { readCliJson } from "./read.ts";

/** Reads files in the JSON or YAML of the AWS CLI and templates of them; see `readCliJson`. Never throws. */
export function readCliJsonFiles(files: readonly RecognisedFile[]): FormatRead {
  const candidates: Candidate[] = [];
  const accounts: FieldAccount[] = [];
  const notices: Notice[] = [];
  for (const { source, tree, format } of files) {
    const yaml = tree === undefined ? yamlTrees(source) : undefined;
    for (const one of yaml?.notices ?? []) notices.push(one);
    const fields = { resources: 0, read: 0, kept: 0, lost: 0 };
    for (const part of yaml?.trees ?? [tree]) {
      if (part === undefined) continue;
      const read = readCliJson(jsonSource(source, part));
      for (const candidate of read.candidates) candidates.push(inFormat(candidate, format));
      for (const one of read.notices) notices.push(one);
      add(fields, read.fields);
    }
    if (fields.resources > 0) accounts.push({ file: source.file, format, ...fields });
  }
  return { candidates, taskGroups: [], accounts, notices };
}

/** `--cli-input-yaml`; what Helm would fill in is a hole, other placeholders are told by their fields. */
function yamlTrees(source: SourceText): {
  readonly trees: readonly Tree[];
  readonly notices: readonly Notice[];
} {
  const spans = [...source.text.matchAll(/\{\{[^{}\n]*\}\}/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const { text, holes } = maskHoles(source.text, spans);
  return readYamlTrees({ ...source, text }, { holes });
}

/** Pointers are of use only where the file is JSON. */
function inFormat(candidate: Candidate, format: Candidate["source"]["format"]): Candidate {
  if (format === "cli-json") return candidate;
  const pointers = format === "cli-yaml" ? { pointer: "", spec: "" } : {};
  return { ...candidate, source: { ...candidate.source, ...pointers, format } };
}

function add(sum: { -readonly [K in keyof CliJsonRead["fields"]]: number }, of: CliJsonRead["fields"]): void {
  sum.resources += of.resources;
  sum.read += of.read;
  sum.kept += of.kept;
  sum.lost += of.lost;
}
