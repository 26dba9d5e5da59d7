import { valueFor } from "../../model/holes/fill-text.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { isUsableName } from "../../model/reference/usable-name.ts";
import { type Tree, type TreeEntry, treeAt } from "../source/tree.ts";
import { ELSEWHERE, type Evaluator } from "./evaluator.ts";
import { nameIn } from "./name-from-arn.ts";
import { pieceOf } from "./text-piece.ts";

/** A part of a ref that a resource says in a property. */
export type RefPart = "mesh" | "owner" | "parent" | "name";

/** The evaluated value of a property, by the API's name of it. */
export type PropertyLookup = (member: string) => Tree | undefined;

/** What an App Mesh resource of the template says of a part of its ref; see `partFrom`. */
export function refPart(
  evaluator: Evaluator,
  kind: Kind,
  entry: TreeEntry,
  part: RefPart,
): string | undefined {
  return partFrom(evaluator, kind, entry.key, part, (member) => propertyOf(evaluator, entry.value, member));
}

/**
 * What properties say of a part of a ref; undefined where they say nothing. The text of a hole is a name too.
 * Where a name must stand the name is found in ARNs as well: `Ref` to an App Mesh resource gives one. A
 * resource without a name goes by its logical id (CloudFormation would have made a name up).
 */
export function partFrom(
  evaluator: Evaluator,
  kind: Kind,
  logicalId: string,
  part: RefPart,
  property: PropertyLookup,
): string | undefined {
  const { nameMember, parent } = kindDefinition(kind);
  const usable = (text: string | undefined) => (isUsableName(text) ? text : undefined);
  const named = (member: string, of: Kind) => usable(nameIn(pieceOf(property(member))?.text, of));
  const ownName = () => (property(nameMember) === undefined ? usable(logicalId) : named(nameMember, kind));
  switch (part) {
    case "name":
      return ownName();
    case "mesh":
      return kind === "mesh" ? ownName() : named("meshName", "mesh");
    case "parent":
      return parent === undefined ? undefined : named(parent.member, parent.kind);
    case "owner":
      return kind === "mesh"
        ? undefined
        : otherOwner(evaluator, usable(pieceOf(property("meshOwner"))?.text));
  }
}

/** The owner of a mesh where that is another account: a mesh of one's own has no owner in its ref. */
function otherOwner({ values }: Evaluator, owner: string | undefined): string | undefined {
  const isOwn = owner === "${AWS::AccountId}" || owner === valueFor(values, "AWS::AccountId");
  return isOwn ? undefined : owner;
}

function propertyOf(evaluator: Evaluator, resource: Tree, member: string): Tree | undefined {
  const all = treeAt(resource, "Properties");
  const properties = all === undefined ? undefined : evaluator.chooseBranch(all, ELSEWHERE);
  if (properties?.type !== "map") return undefined;
  const wanted = member.toLowerCase();
  const found = properties.entries.find(({ key }) => key.toLowerCase() === wanted);
  return found === undefined ? undefined : evaluator.evaluate(found.value, ELSEWHERE);
}
