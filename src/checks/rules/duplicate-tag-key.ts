import { isJsonObject } from "../../lib/json.ts";
import type { Rule } from "../rule.ts";

/**
 * Tags are a map written as a list: TagResource replaces the value of a key that is there, so two values of one
 * key in a request contradict each other. AWS services refuse that; for App Mesh itself this is inferred.
 */
export const duplicateTagKey: Rule<"MW119"> = {
  check({ resource: { tags } }, report) {
    const firsts = new Map<string, number>();
    for (const [index, tag] of (tags ?? []).entries()) {
      const key = isJsonObject(tag) ? tag["key"] : undefined;
      if (typeof key !== "string") continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, index);
      else report(`/tags/${index}/key`, { key, first });
    }
  },
};
