import type { Json, JsonObject } from "../../lib/json.ts";
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
    listAt(match, member).map((item) => `${noun} ${leafText(memberAt(item, "name"))}${valueText(item)}`);
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

/** ` = yes`, ` = v1*`, ` not ~ .*`: what a header, metadata entry or query parameter must be; empty for its presence. */
function valueText(item: Json): string {
  const match = memberAt(item, "match");
  const [exact, prefix, suffix, regex] = ["exact", "prefix", "suffix", "regex"].map((way) =>
    leafText(memberAt(match, way)),
  );
  const range = memberAt(match, "range");
  const value = exact
    ? ` = ${exact}`
    : prefix
      ? ` = ${prefix}*`
      : suffix
        ? ` = *${suffix}`
        : regex
          ? ` ~ ${regex}`
          : range === undefined
            ? ""
            : ` = ${leafText(memberAt(range, "start"))} to below ${leafText(memberAt(range, "end"))}`;
  return memberAt(item, "invert") === true ? ` not${value}` : value;
}
