import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type Ref, type ResourceId } from "../../model/reference/ref.ts";
import { isUsableName } from "../../model/reference/usable-name.ts";
import type { Candidate } from "../candidate.ts";
import type { RefPart } from "../notice.ts";
import type { ImportAnswer } from "./import-preview.ts";

/** What is known of a candidate's ref, from its file and from the answer. */
export type KnownRef = { readonly [P in keyof Ref]?: Ref[P] } & {
  readonly id?: ResourceId;
  readonly missing: readonly RefPart[];
};

/** The ref of a candidate. The answer fills in what the file does not say, and overrides nothing. */
export function resolveRef(candidate: Candidate, answer: ImportAnswer | undefined): KnownRef {
  const kind = candidate.kind ?? answer?.kind;
  const given = (part: "mesh" | "owner" | "parent" | "name") =>
    candidate[part] ?? (isUsableName(answer?.[part]) ? answer[part] : undefined);
  const name = given("name") ?? (kind === "mesh" ? given("mesh") : undefined);
  // The name of a mesh is its mesh: one answer is enough, and the name given for it counts.
  const mesh = kind === "mesh" ? (candidate.mesh ?? name) : given("mesh");
  const needsParent = kind !== undefined && kindDefinition(kind).parent !== undefined;
  const parent = needsParent || kind === undefined ? given("parent") : undefined;
  const parts = { kind, mesh, owner: given("owner"), parent, name };
  const isMissing: Readonly<Record<RefPart, boolean>> = {
    kind: kind === undefined,
    mesh: mesh === undefined && kind !== "mesh",
    parent: needsParent && parent === undefined,
    name: name === undefined,
  };
  const known: KnownRef = {
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)),
    missing: REF_PARTS.filter((part) => isMissing[part]),
  };
  return isRef(known) ? { ...known, id: idOf(known) } : known;
}

const REF_PARTS: readonly RefPart[] = ["kind", "mesh", "parent", "name"];

function isRef(known: KnownRef): known is KnownRef & Ref {
  return known.missing.length === 0;
}
