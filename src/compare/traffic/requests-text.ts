import type { JsonObject } from "../../lib/json.ts";
import { matchOf, patternOf } from "../../model/routes/match-of.ts";
import { leafText, listAt, memberAt } from "../../model/routes/spec-access.ts";

/**
 * The requests that a route takes, as people write them: `GET /orders*`, `shop.Cart/Add, header x-canary`. Empty for
 * a route that takes all of them.
 */
export function requestsText(spec: JsonObject): string {
  const match = matchOf(spec);
  if (match === undefined) return "";
  const pattern = patternOf(match);
  const names = (member: string, noun: string): string[] =>
    listAt(match, member).map((item) => `${noun} ${leafText(memberAt(item, "name"))}`);
  const port = leafText(memberAt(match, "port"));
  const exact = leafText(memberAt(match, "hostname", "exact"));
  const suffix = leafText(memberAt(match, "hostname", "suffix"));
  const method = leafText(memberAt(match, "method"));
  const line = [method, exact || (suffix && `*${suffix}`), pattern === "/*" ? "" : pattern];
  const head = line.filter((part) => part !== "").join(" ");
  return [
    head,
    ...names("headers", "header"),
    ...names("metadata", "metadata"),
    ...names("queryParameters", "query parameter"),
    port === "" ? "" : `port ${port}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
