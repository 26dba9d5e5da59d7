import { ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import type { ApiError } from "../api-error.ts";
import type { Request } from "./request.ts";
import { taggedResource } from "./tagged-resource.ts";

/** Removes tags by key; a key that the resource does not have is no error. */
export async function untagResource(request: Request): Promise<Result<string, ApiError>> {
  const keys = new Set(request.input["tagKeys"] as readonly string[]);
  return request.context.store.write(async (writer) => {
    const found = await taggedResource(writer, request);
    if (!found.ok) return found;
    const tags = found.value.tags.filter(({ key }) => !keys.has(key));
    await writer.put(idOf(found.value.ref), { ...found.value, tags });
    return ok("{}");
  });
}
