import { isJsonObject } from "../../lib/json.ts";
import type { Rule } from "../rule.ts";

/** AWS general reference: keys that start with `aws:` are AWS's own; requests that set them are refused. */
export const reservedTagKey: Rule<"MW307"> = {
  check({ resource: { tags } }, report) {
    for (const [index, tag] of (tags ?? []).entries()) {
      const key = isJsonObject(tag) ? tag["key"] : undefined;
      if (typeof key === "string" && /^aws:/i.test(key)) report(`/tags/${index}/key`, { key });
    }
  },
};
