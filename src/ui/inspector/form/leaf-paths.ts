import { type FormNode, isLeaf } from "./form-node.ts";

/** The API's path of every leaf that a form has a control for; a duration has two. */
export function leafPaths(node: FormNode): string[] {
  const { control } = node;
  if (isLeaf(control)) {
    return control.type === "duration" ? [`${node.path}.unit`, `${node.path}.value`] : [node.path];
  }
  switch (control.type) {
    case "structure":
      return control.children.flatMap(leafPaths);
    case "choice":
      return control.branches.flatMap((branch) => leafPaths(branch.node));
    case "list":
      return leafPaths(control.item);
  }
}
