import type { JsonObject } from "../lib/json.ts";
import { matchOf, patternOf } from "../model/routes/match-of.ts";
import { leafText, listAt, memberAt } from "../model/routes/spec-access.ts";

/**
 * What a match asks for, in one line: `GET /cart* x-canary :8080`. A prefix ends in `*`, a regular
 * expression starts with `~`; headers, metadata and query parameters stand with their names alone.
 */
export function matchText(spec: JsonObject): string {
  const match = matchOf(spec);
  if (match === undefined) return "any request";
  const names = (member: string): string[] =>
    listAt(match, member).map((item) => leafText(memberAt(item, "name")));
  const port = leafText(memberAt(match, "port"));
  const parts = [
    leafText(memberAt(match, "method")),
    leafText(memberAt(match, "scheme")),
    hostText(match),
    patternOf(match),
    ...names("headers"),
    ...names("metadata"),
    ...names("queryParameters").map((name) => `?${name}`),
    port === "" ? "" : `:${port}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "any request" : parts.join(" ");
}

function hostText(match: JsonObject): string {
  const exact = leafText(memberAt(match, "hostname", "exact"));
  const suffix = leafText(memberAt(match, "hostname", "suffix"));
  if (exact !== "") return exact;
  return suffix === "" ? "" : `*${suffix}`;
}
