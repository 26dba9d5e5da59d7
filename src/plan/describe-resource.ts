import { deepFreeze } from "../lib/deep-freeze.ts";
import { isJsonObject } from "../lib/json.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Resource } from "../model/design/resource.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { idOf, type Ref } from "../model/reference/ref.ts";
import type { ApiClient } from "./client.ts";
import { type Observed, observedOf } from "./observed.ts";
import { namesFor } from "./operation-input.ts";
import { read, readList, unexpected } from "./read-list.ts";
import type { ReadFailure, ReadOptions } from "./target-reading.ts";

/** One resource of a target, with its tags. */
export async function describeResource(
  client: ApiClient,
  ref: Ref,
  options: Pick<ReadOptions, "signal"> = {},
): Promise<Result<{ resource: Resource; observed: Observed }, ReadFailure>> {
  const id = idOf(ref);
  const { describe } = kindDefinition(ref.kind).operations;
  const answer = await read(client, describe, namesFor(describe, ref), id, options.signal);
  if (!answer.ok) return answer;
  const observed = observedOf(answer.value);
  if (observed === undefined) return err(unexpected(describe, id, "the answer has no metadata with an ARN"));
  const spec = answer.value["spec"] ?? {};
  if (!isJsonObject(spec)) return err(unexpected(describe, id, "the spec of the answer is no object"));
  const input = { resourceArn: observed.arn };
  const tags = await readList(client, "ListTagsForResource", input, "tags", id, options.signal);
  if (!tags.ok) return tags;
  const resource: Resource = tags.value.length === 0 ? { spec } : { spec, tags: tags.value };
  return ok({ resource: deepFreeze(resource), observed });
}
