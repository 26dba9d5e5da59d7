import type { Notice } from "../notice.ts";
import type { RecognisedFile } from "../reader.ts";
import { maskYaml } from "../source/mask-yaml.ts";
import { readJsonTree } from "../source/read-json-tree.ts";
import { readYamlTrees } from "../source/read-yaml-trees.ts";
import { type Tree, treeAt, treeText } from "../source/tree.ts";

/** The objects of a file that matter to a mesh. */
export interface KubernetesDocuments {
  /** One tree an object; the items of lists one by one. */
  readonly trees: readonly Tree[];
  /** On App Mesh documents that could not be read. */
  readonly notices: readonly Notice[];
  /** How many App Mesh objects those hold. */
  readonly unreadable: number;
  /** Offsets of lines of template code that were left out. */
  readonly leftOut: readonly number[];
}

const MARKER = /^---(?=[ \t\r\n]|$)/gm;
const APP_MESH = /["']?\bapiVersion["']?\s*:\s*["']?appmesh\.k8s\.aws\//g;
/** Objects that link a mesh to what runs, and lists, which may hold any object. */
const LINKED =
  /["']?\bkind["']?\s*:\s*["']?(?:\w*List|Namespace|Deployment|StatefulSet|DaemonSet|Service)(?![\w-])/;

/**
 * The documents of a file, parsed one by one: what is neither of App Mesh nor linked to it is passed over
 * unparsed, and one that cannot be read does not lose the others. Never throws.
 */
export function kubernetesDocuments({ source, tree }: RecognisedFile): KubernetesDocuments {
  const { text, holes, leftOut } = maskYaml(source.text);
  const masked = { ...source, text };
  if (tree !== undefined) {
    const read = holes.length === 0 ? { tree } : readJsonTree(masked, holes, true);
    return { trees: objectsIn(read.tree ?? tree, 0), notices: [], unreadable: 0, leftOut: [] };
  }
  const trees: Tree[] = [];
  const notices: Notice[] = [];
  let unreadable = 0;
  for (const { from, to } of partsOf(text)) {
    const part = text.slice(from, to);
    const appMesh = part.match(APP_MESH)?.length ?? 0;
    if (appMesh === 0 && !LINKED.test(part)) continue;
    const read = readYamlTrees(masked, { holes, from, to });
    for (const one of read.trees) for (const object of objectsIn(one, 0)) trees.push(object);
    if (appMesh === 0) continue;
    for (const one of read.notices) notices.push(one);
    if (read.trees.length === 0) unreadable += appMesh;
  }
  return { trees, notices, unreadable, leftOut };
}

/** The text between document markers, each with the marker before it. */
function* partsOf(text: string): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  for (const { index } of text.matchAll(MARKER)) {
    if (index > from) yield { from, to: index };
    from = index;
  }
  if (from < text.length) yield { from, to: text.length };
}

/** Lists may hold lists in JSON, where a file may be an array of documents. */
const LIST_DEPTH = 3;

function objectsIn(tree: Tree, depth: number): Tree[] {
  if (depth > LIST_DEPTH) return [];
  if (tree.type === "list") return tree.items.flatMap((item) => objectsIn(item, depth + 1));
  const items = treeAt(tree, "items");
  const isList = treeText(treeAt(tree, "kind"))?.endsWith("List") === true;
  return isList && items?.type === "list"
    ? items.items.flatMap((item) => objectsIn(item, depth + 1))
    : [tree];
}
