import type { Problem } from "../checks/problem.ts";
import { severityOf } from "../checks/severity-of.ts";
import type { Candidate } from "../formats/candidate.ts";
import { isJsonObject, type Json } from "../lib/json.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { idOf, type ResourceId } from "../model/reference/ref.ts";

/** Stands for a name that the file does not hold; every check of names lets it pass. */
const NOT_GIVEN = "not-given";

export const NAME_PARTS = ["name", "mesh", "owner", "parent"] as const;
export type NamePart = (typeof NAME_PARTS)[number];

/** The member of the API's inputs that holds a part of the ref; none for the parent of what has none. */
export function refMember(kind: Kind, part: NamePart): string | undefined {
  const { nameMember, parent } = kindDefinition(kind);
  return { name: nameMember, mesh: "meshName", owner: "meshOwner", parent: parent?.member }[part];
}

/** What a file says of a resource's names, for the checks. */
export interface GivenRef {
  /** With stand-ins for the names that the file does not hold. */
  readonly id: ResourceId;
  /** True where the file holds all names. */
  readonly named: boolean;
  /** True where it holds all names but perhaps that of the mesh, which it may leave to the place that it is put in. */
  readonly namedInMesh: boolean;
  /** Names that are no text. */
  readonly problems: readonly Problem[];
}

/**
 * The names of a candidate whose kind is known. Readers leave out names that no resource can have; a check
 * speaks of them: an empty one stands in the id as it is, one that is no text is a problem here. `body` is
 * the candidate's part of the file.
 */
export function givenRef(candidate: Candidate, kind: Kind, body: Json | undefined): GivenRef {
  const wrong: { readonly part: NamePart; readonly actual: Json }[] = [];
  const given = (part: NamePart): string | undefined => {
    const member = refMember(kind, part);
    if (candidate[part] !== undefined || member === undefined || !isJsonObject(body)) return candidate[part];
    const value = Object.hasOwn(body, member) ? body[member] : undefined;
    if (value === undefined || typeof value === "string") return value === "" ? "" : undefined;
    wrong.push({ part, actual: value });
    return undefined;
  };
  const hasParent = kindDefinition(kind).parent !== undefined;
  const name = given("name");
  const mesh = kind === "mesh" ? name : given("mesh");
  const owner = given("owner");
  const parent = hasParent ? given("parent") : undefined;
  const id = idOf({
    kind,
    mesh: mesh ?? NOT_GIVEN,
    ...(owner === undefined ? {} : { owner }),
    ...(hasParent ? { parent: parent ?? NOT_GIVEN } : {}),
    name: name ?? NOT_GIVEN,
  });
  const isGiven = (text: string | undefined): boolean => text !== undefined && text !== "";
  const namedInMesh = [name, ...(hasParent ? [parent] : [])].every(isGiven);
  const named = namedInMesh && isGiven(mesh);
  const problems = wrong.map(({ part, actual }): Problem => {
    const args = { expected: "string", actual } as const;
    return { code: "MW103", severity: severityOf("MW103"), at: { id, pointer: `/${part}` }, args };
  });
  return { id, named, namedInMesh, problems };
}
