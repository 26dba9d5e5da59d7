import type { Tree, TreeEntry } from "../../source/tree.ts";
import type { Scope } from "../evaluate/scope.ts";
import { INSTRUCTION_MEMBERS } from "../mapping/resource-members.ts";
import type { Block } from "../syntax/body.ts";
import { type BodyListener, bodyTree } from "./body-tree.ts";
import { nativeItem } from "./native-tree.ts";

/** The attributes and blocks of a resource, evaluated; instructions to Terraform stay as they are written. */
export function resourceTree(block: Block, scope: Scope, listener: BodyListener): Tree {
  const isInstruction = ({ name }: { readonly name: string }) => INSTRUCTION_MEMBERS.includes(name);
  const tree = bodyTree(
    block.body.filter((item) => !isInstruction(item)),
    block.at,
    scope,
    listener,
  );
  const instructions = block.body
    .filter(isInstruction)
    .map((item): TreeEntry => ({ key: item.name, at: item.at, value: nativeItem(item) }));
  for (const { value } of instructions) listener.use(value);
  return tree;
}
