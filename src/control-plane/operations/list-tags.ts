import { compareText } from "../../lib/compare-text.ts";
import { ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import { type ApiError, refuse } from "../api-error.ts";
import { afterOf, pageToken } from "../page-token.ts";
import { MAX_TAGS } from "../tags.ts";
import type { Request } from "./request.ts";
import { taggedResource } from "./tagged-resource.ts";

/** A page of a resource's tags, in the order of their keys. */
export async function listTags(request: Request): Promise<Result<string, ApiError>> {
  const { input, context } = request;
  const limit = typeof input["limit"] === "number" ? input["limit"] : MAX_TAGS;
  const token = input["nextToken"];
  return context.store.read(async (reader) => {
    const found = await taggedResource(reader, request);
    if (!found.ok) return found;
    const place = `tags:${idOf(found.value.ref)}`;
    const kept = typeof token === "string" ? afterOf(place, token) : undefined;
    const after = kept === undefined ? undefined : fromAscii(kept);
    if (token !== undefined && after === undefined) {
      return refuse("BadRequestException", "nextToken is not a token that this list gave.");
    }
    const rest = found.value.tags.filter(({ key }) => after === undefined || compareText(key, after) > 0);
    const tags = rest.slice(0, limit).map(({ key, value }) => ({ key, value }));
    const last = tags.at(-1);
    const next =
      rest.length > limit && last !== undefined ? { nextToken: pageToken(place, ascii(last.key)) } : {};
    return ok(JSON.stringify({ tags, ...next }));
  });
}

/** A tag's key may be any text; what a token holds is ASCII. */
function ascii(key: string): string {
  return JSON.stringify(key).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Undefined where the text is none that `ascii` wrote: clients may make up tokens. */
function fromAscii(text: string): string | undefined {
  try {
    const key: unknown = JSON.parse(text);
    return typeof key === "string" ? key : undefined;
  } catch {
    return undefined;
  }
}
