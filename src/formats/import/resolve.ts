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
  const given = (part: "mesh" | "parent" | "name") =>
    candidate[part] ?? (isUsableName(answer?.[part]) ? answer[part] : undefined);
  const name = given("name") ?? (kind === "mesh" ? given("mesh") : undefined);
  // The name of a mesh is its mesh: one answer is enough, and the name given for it counts.
  const mesh = kind === "mesh" ? (candidate.mesh ?? name) : given("mesh");
  const needsParent = kind !== undefined && kindDefinition(kind).parent !== undefined;
  const parent = needsParent || kind === undefined ? given("parent") : undefined;
  const { owner } = candidate;
  const missing: RefPart[] = [
    ...(kind === undefined ? (["kind"] as const) : []),
    ...(mesh === undefined && kind !== "mesh" ? (["mesh"] as const) : []),
    ...(needsParent && parent === undefined ? (["parent"] as const) : []),
    ...(name === undefined ? (["name"] as const) : []),
  ];
  const known = {
    ...(kind === undefined ? {} : { kind }),
    ...(mesh === undefined ? {} : { mesh }),
    ...(owner === undefined ? {} : { owner }),
    ...(parent === undefined ? {} : { parent }),
    ...(name === undefined ? {} : { name }),
    missing,
  };
  return isRef(known) ? { ...known, id: idOf(known) } : known;
}

function isRef(known: KnownRef): known is KnownRef & Ref {
  return known.missing.length === 0;
}
