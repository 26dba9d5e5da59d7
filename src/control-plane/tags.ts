import { compareText } from "../lib/compare-text.ts";
import type { JsonObject } from "../lib/json.ts";
import { type ApiError, apiError } from "./api-error.ts";
import type { Tag } from "./store/stored-resource.ts";

/** "The current limit is 50 user tags per resource" (API model, TooManyTagsException). */
export const MAX_TAGS = 50;

/** The tags of a request that passed the request check. */
export function tagsOf(input: JsonObject): readonly Tag[] {
  return (input["tags"] as readonly Tag[] | undefined) ?? [];
}

/** Refuses a request that gives one key twice: nothing would say which value is meant. */
export function repeatedKey(tags: readonly Tag[]): ApiError | undefined {
  const seen = new Set<string>();
  for (const [index, { key }] of tags.entries()) {
    if (seen.has(key)) {
      return apiError("BadRequestException", `tags[${index}].key ${JSON.stringify(key)} is given twice.`);
    }
    seen.add(key);
  }
  return undefined;
}

/** `old` with `added` over it, sorted by key. */
export function mergeTags(old: readonly Tag[], added: readonly Tag[]): Tag[] {
  const values = new Map([...old, ...added].map(({ key, value }) => [key, value]));
  return [...values].sort(([a], [b]) => compareText(a, b)).map(([key, value]) => ({ key, value }));
}
