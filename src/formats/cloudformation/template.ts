import type { SourceText } from "../source/source-text.ts";
import { type Tree, type TreeEntry, treeAt } from "../source/tree.ts";

/** A template as it stands in its file: nothing of it is evaluated. */
export interface Template {
  readonly source: SourceText;
  /** JSON pointer of the template in a JSON file; undefined in YAML. */
  readonly pointer: string | undefined;
  readonly root: Tree;
  readonly parameters: ReadonlyMap<string, Tree>;
  readonly mappings: ReadonlyMap<string, Tree>;
  readonly conditions: readonly TreeEntry[];
  readonly resources: readonly TreeEntry[];
  readonly outputs: readonly TreeEntry[];
}

/**
 * The template in a document: the document itself, what `aws cloudformation get-template` prints around it,
 * or the `resources` of a Serverless Framework file. Undefined where there are no resources.
 */
export function templateIn(source: SourceText, document: Tree, isJson: boolean): Template | undefined {
  for (const path of [[], ["TemplateBody"], ["resources"]]) {
    const root = path.reduce<Tree | undefined>(treeAt, document);
    if (root === undefined || treeAt(root, "Resources")?.type !== "map") continue;
    return {
      source,
      pointer: isJson ? path.map((step) => `/${step}`).join("") : undefined,
      root,
      parameters: byKey(treeAt(root, "Parameters")),
      mappings: byKey(treeAt(root, "Mappings")),
      conditions: entriesOf(treeAt(root, "Conditions")),
      resources: entriesOf(treeAt(root, "Resources")),
      outputs: entriesOf(treeAt(root, "Outputs")),
    };
  }
  return undefined;
}

function entriesOf(tree: Tree | undefined): readonly TreeEntry[] {
  return tree?.type === "map" ? tree.entries : [];
}

function byKey(tree: Tree | undefined): ReadonlyMap<string, Tree> {
  return new Map(entriesOf(tree).map(({ key, value }) => [key, value]));
}
