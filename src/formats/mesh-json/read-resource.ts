import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import type { Resource } from "../../model/design/resource.ts";
import { isKind, KINDS } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type Ref, type ResourceId } from "../../model/reference/ref.ts";
import { isUsableName } from "../../model/reference/usable-name.ts";
import type { Note } from "./note.ts";

/** One item of `resources`, or undefined and a notice on what is wrong with it. */
export function readResourceObject(
  value: Json,
  pointer: string,
  note: Note,
): { readonly id: ResourceId; readonly resource: Resource } | undefined {
  if (!isJsonObject(value)) {
    note("design-part", pointer, { expected: "a resource" });
    return undefined;
  }
  const ref = readRef(value, pointer, note);
  if (ref === undefined) return undefined;
  const { nameMember, parent } = kindDefinition(ref.kind);
  const known = ["kind", "meshName", "meshOwner", nameMember, parent?.member, "spec", "tags", "extra"];
  for (const member of Object.keys(value)) {
    if (known.includes(member)) continue;
    note("design-part", pointerChild(pointer, member), {
      expected: 'no member of this name beside "spec" (members unknown to the API stand in "extra")',
    });
  }
  const { spec, tags, extra } = value as { readonly [M in "spec" | "tags" | "extra"]?: Json };
  if (!isJsonObject(spec)) note("design-part", pointer, { expected: '"spec" with an object' });
  if (tags !== undefined && !isJsonArray(tags)) {
    note("design-part", pointerChild(pointer, "tags"), { expected: "a list of tags" });
  }
  if (extra !== undefined && !isJsonObject(extra)) {
    note("design-part", pointerChild(pointer, "extra"), { expected: "an object" });
  }
  const resource: Resource = {
    spec: isJsonObject(spec) ? spec : {},
    ...(isJsonArray(tags) ? { tags } : {}),
    ...(isJsonObject(extra) ? { extra } : {}),
  };
  return { id: idOf(ref), resource: deepFreeze(resource) };
}

function readRef(value: JsonObject, pointer: string, note: Note): Ref | undefined {
  const kind = value["kind"];
  if (!isKind(kind)) {
    note("design-part", pointer, { expected: `"kind" with one of ${KINDS.join(", ")}` });
    return undefined;
  }
  const { nameMember, parent } = kindDefinition(kind);
  const text = (member: string): string | undefined => {
    const name = Object.hasOwn(value, member) ? value[member] : undefined;
    if (isUsableName(name)) return name;
    note("design-part", pointer, { expected: `"${member}" with a name` });
    return undefined;
  };
  const mesh = text("meshName");
  const owner = Object.hasOwn(value, "meshOwner") ? text("meshOwner") : undefined;
  const parentName = parent === undefined ? undefined : text(parent.member);
  const name = text(nameMember);
  if (mesh === undefined || name === undefined) return undefined;
  if (parent !== undefined && parentName === undefined) return undefined;
  return {
    kind,
    mesh,
    ...(owner === undefined ? {} : { owner }),
    ...(parentName === undefined ? {} : { parent: parentName }),
    name,
  };
}
