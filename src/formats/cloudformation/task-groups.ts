import type { TaskGroup } from "../../model/design/task-group.ts";
import type { TaskGroupLink } from "../candidate.ts";
import { memberOf, readTaskDefinition } from "../ecs/task-definition.ts";
import { type Tree, type TreeEntry, treeAt, treeText } from "../source/tree.ts";
import type { Evaluation } from "./evaluation.ts";
import { ELSEWHERE } from "./evaluator.ts";
import { intrinsicOf } from "./intrinsic.ts";
import { pieceOf } from "./text-piece.ts";

/** A task definition that names nodes or gateways, of a template or of a file of its own. */
export interface KnownTaskDefinition {
  /** Logical id, where it is in a template. */
  readonly id?: string;
  readonly from?: Evaluation;
  readonly family: string;
  readonly targets: readonly TaskGroupLink["to"][];
}

/** The task definitions of a template that name nodes or gateways, each with the links that it gives. */
export function taskDefinitionsOf(evaluation: Evaluation): {
  readonly known: readonly KnownTaskDefinition[];
  readonly links: readonly TaskGroupLink[];
} {
  const known: KnownTaskDefinition[] = [];
  const links: TaskGroupLink[] = [];
  for (const entry of ofType(evaluation, "AWS::ECS::TaskDefinition")) {
    const properties = treeAt(entry.value, "Properties");
    if (properties === undefined) continue;
    const read = readTaskDefinition(properties, (tree) => evaluation.evaluate(tree, ELSEWHERE));
    for (const { variable, value, at } of read.open) {
      evaluation.note("task-group-unlinked", at, { variable, value });
    }
    if (read.targets.length === 0) continue;
    const family = textOf(evaluation, properties, "family") ?? entry.key;
    known.push({ id: entry.key, from: evaluation, family, targets: read.targets });
    const group = groupOf(evaluation, "ecs-task-definition", family, entry);
    for (const to of read.targets) links.push({ group, to });
  }
  return { known, links };
}

/** The services of a template that run such a task definition, of this template or by its family. */
export function servicesOf(
  evaluation: Evaluation,
  definitions: readonly KnownTaskDefinition[],
): readonly TaskGroupLink[] {
  const own = new Map(
    definitions.flatMap((one) =>
      one.from === evaluation && one.id !== undefined ? [[one.id, one] as const] : [],
    ),
  );
  const byFamily = new Map(definitions.map((one) => [one.family, one]));
  return ofType(evaluation, "AWS::ECS::Service").flatMap((entry) => {
    const properties = treeAt(entry.value, "Properties");
    const definition = memberOf(properties, "taskDefinition");
    if (properties === undefined || definition === undefined) return [];
    const call = intrinsicOf(definition);
    const id = call?.name === "Ref" ? treeText(call.arg) : undefined;
    const family = id === undefined ? familyIn(textOf(evaluation, properties, "taskDefinition")) : undefined;
    const found = id === undefined ? byFamily.get(family ?? "") : own.get(id);
    if (found === undefined) return [];
    const name = textOf(evaluation, properties, "serviceName") ?? entry.key;
    const group = groupOf(evaluation, "ecs-service", name, entry);
    return found.targets.map((to) => ({ group, to }));
  });
}

function ofType(evaluation: Evaluation, type: string): TreeEntry[] {
  return [...evaluation.resources.values()].filter((entry) => {
    if (treeText(treeAt(entry.value, "Type")) !== type) return false;
    const condition = treeText(treeAt(entry.value, "Condition"));
    return condition === undefined || evaluation.holds(condition, entry.at) !== false;
  });
}

/** The family in an ARN (`…:task-definition/family:3`), or in `family:3`. */
function familyIn(text: string | undefined): string | undefined {
  return text?.slice(text.lastIndexOf("/") + 1).replace(/:\d+$/, "");
}

function textOf(evaluation: Evaluation, properties: Tree, member: string): string | undefined {
  const tree = memberOf(properties, member);
  const text = tree === undefined ? undefined : pieceOf(evaluation.evaluate(tree, ELSEWHERE))?.text;
  return text === "" ? undefined : text;
}

function groupOf(
  { template: { source } }: Evaluation,
  type: TaskGroup["type"],
  name: string,
  { at }: TreeEntry,
): TaskGroup {
  return { type, name, file: source.file, line: source.positionAt(at).line };
}
