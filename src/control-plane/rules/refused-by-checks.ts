import { inOrder } from "../../checks/run-rules.ts";
import type { JsonObject } from "../../lib/json.ts";
import { idOf, type Ref } from "../../model/reference/ref.ts";
import { type ApiError, apiError } from "../api-error.ts";
import type { Context } from "../context.ts";
import type { StoreReader } from "../store/store.ts";
import type { Tag } from "../store/stored-resource.ts";
import { apiCodes } from "./api-codes.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import { problemsFound } from "./problems-found.ts";
import { refusalText } from "./refusal-text.ts";

/**
 * What the checks have against a resource as it would be kept, as the exception to answer with. They are the
 * ones that the designer shows, so whoever mends what they say is taken here.
 */
export async function refusedByChecks(
  ref: Ref,
  spec: JsonObject,
  tags: readonly Tag[],
  reader: StoreReader,
  { rulesOff }: Pick<Context, "rulesOff">,
): Promise<ApiError | undefined> {
  const id = idOf(ref);
  const around = new Neighbourhood(reader);
  around.assume(id, spec);
  const codes = apiCodes(ref.kind);
  const resource = tags.length === 0 ? { spec } : { spec, tags: tags.map(asJson) };
  const found = await problemsFound(id, resource, codes, around);
  const problems = found.filter(({ code }) => !rulesOff.has(code));
  return problems.length === 0
    ? undefined
    : apiError("BadRequestException", refusalText(inOrder([...problems])));
}

function asJson({ key, value }: Tag): JsonObject {
  return { key, value };
}
