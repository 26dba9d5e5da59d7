import { isTemplatedName } from "../../model/holes/hole-parts.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { resourcePathOf } from "../../model/reference/resource-path.ts";
import type { Tree, TreeEntry } from "../source/tree.ts";
import type { Evaluator } from "./evaluator.ts";
import { type RefPart, refPart } from "./ref-part.ts";
import { holeTree, joinPieces, pieceOf, type TextPiece } from "./text-piece.ts";

/**
 * What `Ref` (attribute undefined) and `GetAtt` give of an App Mesh resource; undefined where only AWS knew
 * (`Uid`, `ResourceOwner`, the ARN of a resource whose mesh is not said). `Ref` gives the ARN.
 */
export function appMeshAttribute(
  evaluator: Evaluator,
  kind: Kind,
  entry: TreeEntry,
  attribute: string | undefined,
): Tree | undefined {
  const { nameMember, parent } = kindDefinition(kind);
  const part = (of: RefPart) => textTree(refPart(evaluator, kind, entry, of), entry.at);
  switch (attribute?.toLowerCase()) {
    case undefined:
    case "arn":
      return arnTree(evaluator, kind, entry);
    case nameMember.toLowerCase():
      return part("name");
    case "meshname":
      return part("mesh");
    case parent?.member.toLowerCase():
      return part("parent");
    case "meshowner":
      return part("owner");
    default:
      return undefined;
  }
}

function arnTree(evaluator: Evaluator, kind: Kind, entry: TreeEntry): Tree | undefined {
  const part = (of: RefPart) => refPart(evaluator, kind, entry, of);
  const mesh = part("mesh");
  const name = part("name");
  const owner = part("owner");
  const parent = part("parent");
  const needsParent = kindDefinition(kind).parent !== undefined;
  if (mesh === undefined || name === undefined || (needsParent && parent === undefined)) return undefined;
  const path = resourcePathOf({
    kind,
    mesh,
    name,
    ...(owner === undefined ? {} : { owner }),
    ...(parent === undefined ? {} : { parent }),
  });
  const pseudo = (variable: string): TextPiece =>
    pieceOf(holeTree(`\${AWS::${variable}}`, entry.at, evaluator.values)) ?? literal("");
  const pieces = [
    literal("arn:"),
    pseudo("Partition"),
    literal(":appmesh:"),
    pseudo("Region"),
    literal(":"),
    pseudo("AccountId"),
    literal(":"),
    { text: path, isHole: isTemplatedName(path) },
  ];
  return joinPieces(pieces, entry.at, evaluator.values);
}

function literal(text: string): TextPiece {
  return { text, isHole: false };
}

/** A name as a value; one with a variable in it is a hole. */
function textTree(text: string | undefined, at: number): Tree | undefined {
  if (text === undefined) return undefined;
  return isTemplatedName(text) ? { type: "hole", text, at } : { type: "scalar", value: text, at };
}
