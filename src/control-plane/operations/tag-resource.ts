import { err, ok, type Result } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import { type ApiError, refuse } from "../api-error.ts";
import { MAX_TAGS, mergeTags, repeatedKey, tagsOf } from "../tags.ts";
import type { Request } from "./request.ts";
import { taggedResource } from "./tagged-resource.ts";

/** Adds tags or gives them a new value; other tags stay, and so does the version. */
export async function tagResource(request: Request): Promise<Result<string, ApiError>> {
  const added = tagsOf(request.input);
  const problem = request.context.rulesOff.has("MW119") ? undefined : repeatedKey(added);
  if (problem !== undefined) return err(problem);
  return request.context.store.write(async (writer) => {
    const found = await taggedResource(writer, request);
    if (!found.ok) return found;
    const tags = mergeTags(found.value.tags, added);
    if (tags.length > MAX_TAGS) {
      return refuse(
        "TooManyTagsException",
        `A resource has at most ${MAX_TAGS} tags; this one would have ${tags.length}. None was applied.`,
      );
    }
    await writer.put(idOf(found.value.ref), { ...found.value, tags });
    return ok("{}");
  });
}
