import { type Tree, treeText } from "../../source/tree.ts";
import type { Scope } from "../evaluate/scope.ts";
import type { PlacedBlock } from "../module/terraform-module.ts";
import { expressionTree } from "../resource/value-tree.ts";
import { attributeIn } from "../syntax/body.ts";
import type { Expression } from "../syntax/expression.ts";
import { containerTree } from "./container-tree.ts";
import type { EcsResource } from "./ecs-resource.ts";

/** A task definition or service of ECS in a configuration. */
export function ecsOfBlock(
  type: EcsResource["type"],
  label: string,
  { block, source }: PlacedBlock,
  scope: Scope,
): EcsResource {
  const tree = (name: string): Tree | undefined => {
    const expression = attributeIn(block.body, name);
    return expression === undefined ? undefined : expressionTree(structureOf(expression), scope);
  };
  const isService = type === "aws_ecs_service";
  const name = treeText(tree(isService ? "name" : "family")) ?? label;
  const containers = isService ? undefined : containerTree(tree("container_definitions"), source);
  const taskDefinition = isService ? treeText(tree("task_definition")) : undefined;
  return {
    type,
    address: `${type}.${label}`,
    source,
    at: block.at,
    name,
    ...(containers === undefined ? {} : { containers }),
    ...(taskDefinition === undefined ? {} : { taskDefinition }),
  };
}

/** What `jsonencode` is given says more than its text: holes in it stay apart. */
function structureOf(expression: Expression): Expression {
  const [only] = expression.type === "call" ? expression.arguments : [];
  const isEncoded = expression.type === "call" && expression.name === "jsonencode" && !expression.spread;
  return isEncoded && only !== undefined ? only : expression;
}
