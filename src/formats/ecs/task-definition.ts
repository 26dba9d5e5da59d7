import type { TaskGroupLink } from "../candidate.ts";
import { type Tree, treeText } from "../source/tree.ts";
import { ENVOY_VARIABLES, envoyTarget } from "./envoy-target.ts";

/** What a task definition tells of App Mesh. */
export interface TaskDefinitionRead {
  /** The nodes and gateways that its Envoy containers stand for; each once. */
  readonly targets: readonly TaskGroupLink["to"][];
  /** Variables for Envoy, or a proxy of App Mesh without them, that name no node and no gateway. */
  readonly open: readonly { readonly variable: string; readonly value: string; readonly at: number }[];
}

/**
 * Reads a task definition as ECS writes it (`containerDefinitions`) or CloudFormation (`ContainerDefinitions`).
 * `evaluate` gives the value of a part, where it may be a function call.
 */
export function readTaskDefinition(
  definition: Tree,
  evaluate: (tree: Tree) => Tree | undefined,
): TaskDefinitionRead {
  const targets: TaskGroupLink["to"][] = [];
  const open: { variable: string; value: string; at: number }[] = [];
  for (const container of itemsOf(evaluated(memberOf(definition, "containerDefinitions"), evaluate))) {
    const values = new Map<string, Tree>();
    for (const pair of itemsOf(evaluated(memberOf(container, "environment"), evaluate))) {
      const name = treeText(evaluated(memberOf(pair, "name"), evaluate));
      const value = evaluated(memberOf(pair, "value"), evaluate);
      if (name !== undefined && value !== undefined) values.set(name, value);
    }
    const variable = ENVOY_VARIABLES.find((name) => treeText(values.get(name)) !== undefined);
    const tree = variable === undefined ? undefined : values.get(variable);
    const value = treeText(tree);
    if (variable === undefined || tree === undefined || value === undefined) continue;
    const target = envoyTarget(variable, value);
    if (target === undefined) open.push({ variable, value, at: tree.at });
    else if (!targets.some((other) => isSame(other, target))) targets.push(target);
  }
  const proxy = evaluated(memberOf(definition, "proxyConfiguration"), evaluate);
  const type = memberOf(proxy, "type");
  if (type !== undefined && treeText(type) === "APPMESH" && targets.length === 0 && open.length === 0) {
    open.push({ variable: "The proxy", value: "APPMESH", at: type.at });
  }
  return { targets, open };
}

/** The value of a member in either case: `family`, `Family`. */
export function memberOf(tree: Tree | undefined, member: string): Tree | undefined {
  if (tree?.type !== "map") return undefined;
  const pascal = member.charAt(0).toUpperCase() + member.slice(1);
  return tree.entries.find(({ key }) => key === member || key === pascal)?.value;
}

function evaluated(tree: Tree | undefined, evaluate: (tree: Tree) => Tree | undefined): Tree | undefined {
  return tree === undefined ? undefined : evaluate(tree);
}

function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.type === "list" ? tree.items : [];
}

function isSame(one: TaskGroupLink["to"], other: TaskGroupLink["to"]): boolean {
  return (
    one.kind === other.kind && one.mesh === other.mesh && one.owner === other.owner && one.name === other.name
  );
}
