import type { Candidate } from "../candidate.ts";
import type { Notice } from "../notice.ts";
import type { FieldAccount, FormatRead, RecognisedFile } from "../reader.ts";
import { jsonSource } from "../source/json-source.ts";
import { readCliJson } from "./read.ts";

/** Reads files in the JSON of the AWS CLI; see `readCliJson`. */
export function readCliJsonFiles(files: readonly RecognisedFile[]): FormatRead {
  const candidates: Candidate[] = [];
  const accounts: FieldAccount[] = [];
  const notices: Notice[] = [];
  for (const { source, tree } of files) {
    if (tree === undefined) continue;
    const read = readCliJson(jsonSource(source, tree));
    for (const candidate of read.candidates) candidates.push(candidate);
    for (const one of read.notices) notices.push(one);
  }
  return { candidates, taskGroups: [], accounts, notices };
}
