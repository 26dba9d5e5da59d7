import type { Json, JsonObject } from "../../lib/json.ts";
import type { Candidate } from "../candidate.ts";
import { resolveRef } from "../import/resolve.ts";
import { noticeLine } from "../notice-text.ts";
import type { FilesRead } from "../read-files.ts";

/** What was read, in short, for people to review: candidates by id, links, accounts, notices as lines. */
export function readingReport({ candidates, taskGroups, accounts, notices }: FilesRead): Json {
  const report = {
    resources: candidates.map((candidate) => {
      const { resource, lines, proposed, source } = candidate;
      return { ref: refText(candidate), line: source.line, ...resource, lines, proposed };
    }),
    taskGroups: taskGroups.map(({ group, to }) => ({
      ...to,
      group: `${group.type} ${group.name}, ${group.file}:${group.line}`,
    })),
    accounts,
    notices: notices.map(noticeLine),
  };
  return JSON.parse(JSON.stringify(report)) as Json;
}

/** The specs that were read, by id: what a hand-written expectation says of a file. */
export function specsById({ candidates }: FilesRead): JsonObject {
  return Object.fromEntries(
    candidates.map((candidate) => [refText(candidate), candidate.resource.spec] as const),
  );
}

/** The id of a candidate; where a part of it is not known, all that is. */
function refText(candidate: Candidate): string {
  const { kind, mesh, parent, name } = candidate;
  return (
    resolveRef(candidate, undefined).id ?? [kind, mesh, parent, name].map((part) => part ?? "?").join("/")
  );
}
