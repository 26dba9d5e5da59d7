import { canonicalJson } from "../../lib/canonical-json.ts";
import { isJsonArray, type Json, type JsonObject } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import type { Resource } from "../../model/design/resource.ts";
import { isTemplatedName } from "../../model/holes/hole-parts.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { OPERATIONS } from "../../model/schema/operations.generated.ts";
import { type LedgerEntry, ledgerEntry } from "../ledger.ts";
import { toApiSpec, toApiValue } from "./to-api-value.ts";

/** The input of a create call, or that of an update call (the real CLI refuses `tags` there). */
export type CliForm = "create" | "update";

export interface CliJsonWritten {
  readonly value: JsonObject;
  /** The file: canonical JSON. */
  readonly text: string;
  /** Where the file gives less, or other, than the design holds; in the order of the resource. */
  readonly ledger: readonly LedgerEntry[];
}

/**
 * A resource as the AWS CLI takes it with `--cli-input-json`. Members that the API does not know are left
 * out, because the CLI refuses the whole file for one ("Unknown parameter in input"); the ledger says so.
 * What is wrong otherwise is written as it stands: `checks` tells it.
 */
export function writeCliJson(id: ResourceId, resource: Resource, form: CliForm): CliJsonWritten {
  const ref = refOf(id);
  const definition = kindDefinition(ref.kind);
  const { members } = OPERATIONS[definition.operations[form]];
  const ledger: LedgerEntry[] = [];
  const names: Record<string, string> = { meshName: ref.mesh, [definition.nameMember]: ref.name };
  if (definition.parent !== undefined && ref.parent !== undefined) {
    names[definition.parent.member] = ref.parent;
  }
  if (ref.owner !== undefined) {
    // CreateMesh and UpdateMesh have no such member: they work on meshes of the caller only.
    if (Object.hasOwn(members, "meshOwner")) names["meshOwner"] = ref.owner;
    else ledger.push(ledgerEntry("owner-left-out", id, "", { owner: ref.owner }));
  }
  for (const part of ["mesh", "owner", "parent", "name"] as const) {
    const name = part === "mesh" && ref.kind === "mesh" ? undefined : ref[part];
    if (name !== undefined && isTemplatedName(name))
      ledger.push(ledgerEntry("hole", id, `/${part}`, { text: name }));
  }
  const spec = toApiSpec(definition.specShape, resource.spec, id, ledger);
  const tags = tagsOf(id, resource, form, ledger);
  for (const member of Object.keys(resource.extra ?? {})) {
    ledger.push(ledgerEntry("extra-left-out", id, pointerChild("/extra", member), { member }));
  }
  const value: JsonObject = { ...names, spec, ...(tags === undefined ? {} : { tags }) };
  return { value, text: canonicalJson(value), ledger };
}

function tagsOf(
  id: ResourceId,
  resource: Resource,
  form: CliForm,
  ledger: LedgerEntry[],
): readonly Json[] | undefined {
  if (resource.tags === undefined) return undefined;
  if (form === "update") {
    if (resource.tags.length > 0) ledger.push(ledgerEntry("tags-on-update", id, "/tags", {}));
    return undefined;
  }
  const tags = toApiValue("TagList", resource.tags, "/tags", id, ledger);
  return isJsonArray(tags) ? tags : undefined;
}
