import type { InputFile } from "../formats/detect.ts";
import type { Notice } from "../formats/notice.ts";
import { noticeLine, noticeSeverity } from "../formats/notice-text.ts";
import { decodeText } from "../formats/source/decode-text.ts";
import { readJsonTree } from "../formats/source/read-json-tree.ts";
import { readYamlTrees } from "../formats/source/read-yaml-trees.ts";
import { type SourceText, sourceText } from "../formats/source/source-text.ts";
import { type Tree, treeAt, treeJson, treeText } from "../formats/source/tree.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { readValueLines } from "./value-lines.ts";

/** Values by variable, as the command line gives them. */
export type Values = ReadonlyMap<string, string>;

/**
 * The values in a file of `--set-file`: a JSON object or YAML map (members of members by a dotted name, as Helm
 * says them), the parameters of CloudFormation (`[{"ParameterKey", "ParameterValue"}]` or `{"Parameters"}`), or
 * lines `VAR=VALUE` (`.env`, `.tfvars`). Lists and empty maps are kept as JSON; null gives no value. The error
 * is lines for people.
 */
export function readValues({ path, bytes }: InputFile): Result<Values, readonly string[]> {
  const text = decodeText(bytes);
  if (text === undefined) {
    return err([`${path}: error: The file of values is neither UTF-8 nor UTF-16 text. Save it as UTF-8.`]);
  }
  const source = sourceText(path, text);
  if (hasLines(source.text)) return readValueLines(source);
  const read = readTree(source);
  const errors = read.notices.filter((one) => noticeSeverity(one) === "error").map(noticeLine);
  if (errors.length > 0) return err(errors);
  const values = read.tree === undefined ? new Map<string, string>() : valuesIn(read.tree);
  if (values !== undefined) return ok(values);
  return err([
    `${path}:1:1: error: A file of values holds a JSON object, a YAML map or lines VAR=VALUE; this is another value. Write names with their values.`,
  ]);
}

/** True where the first line that says something is an assignment. */
function hasLines(text: string): boolean {
  const line = text.split(/\r\n|\n|\r/).find((one) => !/^\s*(#|\/\/|$)/.test(one));
  return line !== undefined && /^\s*(export\s+)?[A-Za-z_.][\w.-]*\s*=/.test(line);
}

function readTree(source: SourceText): { readonly tree?: Tree; readonly notices: readonly Notice[] } {
  if (/^\s*[{[]/.test(source.text)) return readJsonTree(source);
  const { trees, notices } = readYamlTrees(source);
  const [tree] = trees;
  return tree === undefined ? { notices } : { tree, notices };
}

/** Undefined where the tree is neither a map nor a list of parameters. */
function valuesIn(tree: Tree): Values | undefined {
  const values = new Map<string, string>();
  if (tree.type === "list") {
    for (const item of tree.items) {
      const key = treeText(treeAt(item, "ParameterKey"));
      const value = treeAt(item, "ParameterValue");
      if (key === undefined || value === undefined) return undefined;
      put(values, key, value);
    }
    return values;
  }
  if (tree.type !== "map") return undefined;
  const [only, ...others] = tree.entries;
  const isParameters = only?.key === "Parameters" && others.length === 0 && only.value.type === "map";
  addMembers(values, isParameters ? only.value : tree, "");
  return values;
}

function addMembers(values: Map<string, string>, tree: Tree, prefix: string): void {
  if (tree.type !== "map") return;
  for (const { key, value } of tree.entries) {
    if (value.type === "map" && value.entries.length > 0) addMembers(values, value, `${prefix}${key}.`);
    else put(values, prefix + key, value);
  }
}

function put(values: Map<string, string>, variable: string, tree: Tree): void {
  const json = treeJson(tree);
  if (json === null) return;
  values.set(variable, typeof json === "string" ? json : JSON.stringify(json));
}
