import type { Candidate, TaskGroupLink } from "../candidate.ts";
import { readTaskDefinitionFile } from "../ecs/read-file.ts";
import { type Notice, notice } from "../notice.ts";
import type { FieldAccount, FormatRead, ReadOptions, RecognisedFile } from "../reader.ts";
import { readYamlTrees } from "../source/read-yaml-trees.ts";
import { type TreeEntry, treeAt, treeText } from "../source/tree.ts";
import { Evaluation, type Session } from "./evaluation.ts";
import { exportsOf } from "./exports.ts";
import { keyOfTag } from "./intrinsic.ts";
import { isAppMeshType, kindOfType } from "./kind-of-type.ts";
import { readResource } from "./read-resource.ts";
import { type KnownTaskDefinition, servicesOf, taskDefinitionsOf } from "./task-groups.ts";
import { type Template, templateIn } from "./template.ts";
import { templateBody } from "./template-body.ts";

interface Out {
  readonly candidates: Candidate[];
  readonly taskGroups: TaskGroupLink[];
  readonly notices: Notice[];
}

/**
 * Reads CloudFormation templates, in JSON and YAML, and task definitions of ECS. Templates may import what
 * others export; services are linked to task definitions by reference or by family.
 */
export function readCloudFormationFiles(files: readonly RecognisedFile[], options: ReadOptions): FormatRead {
  const out: Out = { candidates: [], taskGroups: [], notices: [] };
  const evaluations: Evaluation[] = [];
  const definitions: KnownTaskDefinition[] = [];
  const session: Session = { values: options.values ?? {}, exported: exportsOf(evaluations), depth: 0 };
  for (const file of files) {
    if (file.format === "ecs-task-definition") readDefinition(file, definitions, out);
    else {
      for (const template of templatesOf(file, out.notices)) {
        evaluations.push(new Evaluation(template, session));
      }
    }
  }
  for (const evaluation of evaluations) {
    const { known, links } = taskDefinitionsOf(evaluation);
    addAll(definitions, known);
    addAll(out.taskGroups, links);
  }
  for (const evaluation of evaluations) addAll(out.taskGroups, servicesOf(evaluation, definitions));
  const accounts = new Map<string, FieldAccount>();
  const telling = new Set(out.taskGroups.map(({ group }) => group.file));
  for (const evaluation of evaluations) {
    const before = out.notices.length;
    const account = readTemplate(evaluation, out);
    if (account.resources > 0) addAccount(accounts, account);
    if (account.resources > 0 || out.notices.length > before) telling.add(account.file);
  }
  for (const file of new Set(evaluations.map(({ template }) => template.source.file))) {
    if (!telling.has(file)) out.notices.push(notice("nothing-of-app-mesh", { file }, {}));
  }
  return { ...out, accounts: [...accounts.values()] };
}

function readDefinition(
  { source, tree }: RecognisedFile,
  definitions: KnownTaskDefinition[],
  out: Out,
): void {
  if (tree === undefined) return;
  const { family, links, notices } = readTaskDefinitionFile(source, tree);
  definitions.push({ family, targets: links.map(({ to }) => to) });
  addAll(out.taskGroups, links);
  addAll(out.notices, notices);
}

function templatesOf({ source, tree }: RecognisedFile, notices: Notice[]): readonly Template[] {
  const inText = tree === undefined ? source : templateBody(source, tree);
  const read =
    inText === undefined
      ? { trees: tree === undefined ? [] : [tree], notices: [] }
      : readYamlTrees(inText, { keyOfTag });
  addAll(notices, read.notices);
  const templates = read.trees
    .map((document) => templateIn(inText ?? source, document, inText === undefined))
    .filter((template) => template !== undefined);
  if (templates.length === 0 && read.trees.length > 0) {
    notices.push(notice("nothing-of-app-mesh", { file: source.file }, {}));
  }
  return templates;
}

/** Reads the App Mesh resources of a template; gives how their fields were dealt with. */
function readTemplate(evaluation: Evaluation, out: Out): FieldAccount {
  const { source, resources } = evaluation.template;
  const total = { resources: 0, read: 0, kept: 0, lost: 0 };
  const left: TreeEntry[] = [];
  const told: Notice[] = [];
  for (const { key, at } of resources) {
    if (key === "Fn::Transform") evaluation.note("include-not-read", at, {});
  }
  for (const entry of evaluation.resources.values()) {
    const type = treeText(treeAt(entry.value, "Type")) ?? "";
    if (!isAppMeshType(type)) continue;
    const kind = kindOfType(type);
    if (kind === undefined) {
      evaluation.note("resource-type-unknown", entry.at, { type });
      continue;
    }
    const { candidate, isLeftOut, notices, counts } = readResource(evaluation, kind, entry);
    total.resources += 1;
    total.read += counts.read;
    total.kept += counts.kept;
    total.lost += counts.lost;
    if (isLeftOut) left.push(entry);
    if (candidate !== undefined) out.candidates.push(candidate);
    addAll(told, notices);
  }
  const [first] = left;
  if (first !== undefined) {
    evaluation.note("resources-left-out", first.at, { names: left.map(({ key }) => key) });
  }
  addAll(told, evaluation.notices);
  addAll(out.notices, told.sort(byPlace));
  return { file: source.file, format: "cloudformation", ...total };
}

function byPlace({ at: one }: Notice, { at: other }: Notice): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

/** One account a file, also where it holds several templates. */
function addAccount(accounts: Map<string, FieldAccount>, added: FieldAccount): void {
  const known = accounts.get(added.file);
  accounts.set(
    added.file,
    known === undefined
      ? added
      : {
          ...added,
          resources: known.resources + added.resources,
          read: known.read + added.read,
          kept: known.kept + added.kept,
          lost: known.lost + added.lost,
        },
  );
}

/** Not pushed by spreading: there may be more of them than a call takes arguments. */
function addAll<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}
