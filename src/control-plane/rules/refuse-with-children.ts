import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Ref } from "../../model/reference/ref.ts";
import { type ApiError, apiError } from "../api-error.ts";
import type { Context } from "../context.ts";
import { keyPrefix } from "../key-prefix.ts";
import { kindNoun } from "../kind-noun.ts";
import type { StoreWriter } from "../store/store.ts";

/**
 * A mesh, router or gateway is not deleted while something lives in it. The words for a mesh are the
 * service's own (terraform-provider-aws pull request 11249); those for the other two follow them.
 */
export async function refuseWithChildren(
  ref: Ref,
  writer: StoreWriter,
  { account }: Context,
): Promise<ApiError | undefined> {
  for (const kind of childKinds(ref.kind)) {
    const [child] = await writer.rows({ prefix: keyPrefix(kind, ref), limit: 1 });
    if (child === undefined) continue;
    const noun = kindNoun(ref.kind);
    const place = ref.kind === "mesh" ? "" : ` under mesh ${ref.mesh}`;
    const children = `${kindNoun(kind)}s`;
    return apiError(
      "ResourceInUseException",
      `${noun} ${ref.name}${place} for account ${account} has active ${children}, please delete ${children} before deleting the ${noun}`,
    );
  }
  return undefined;
}

function childKinds(kind: Kind): readonly Kind[] {
  return KINDS.filter((child) => {
    const { parent } = kindDefinition(child);
    return kind === "mesh" ? child !== "mesh" : parent?.kind === kind;
  });
}
