import type { TaskGroupLink } from "../../candidate.ts";
import { readTaskDefinition } from "../../ecs/task-definition.ts";
import { type Notice, notice } from "../../notice.ts";
import { placeAt } from "../../source/source-text.ts";
import type { Tree } from "../../source/tree.ts";
import type { EcsResource } from "./ecs-resource.ts";

/** Task definitions whose Envoy stands for a virtual node or gateway, and the services that run them. */
export function ecsTaskGroups(resources: readonly EcsResource[]): {
  readonly links: readonly TaskGroupLink[];
  readonly notices: readonly Notice[];
} {
  const links: TaskGroupLink[] = [];
  const notices: Notice[] = [];
  const services = resources.filter(({ type }) => type === "aws_ecs_service");
  for (const definition of resources) {
    if (definition.containers === undefined) continue;
    const { targets, open } = readTaskDefinition(definitionOf(definition.containers), (tree) => tree);
    const at = placeAt(definition.source, definition.at);
    for (const { variable, value } of open)
      notices.push(notice("task-group-unlinked", at, { variable, value }));
    if (targets.length === 0) continue;
    const own = services.filter((service) => runs(service, definition));
    for (const one of [definition, ...own]) {
      for (const to of targets) links.push({ group: groupOf(one), to });
    }
  }
  return { links, notices };
}

function definitionOf(containers: Tree): Tree {
  const { at } = containers;
  return { type: "map", entries: [{ key: "containerDefinitions", at, value: containers }], at };
}

function groupOf({ type, name, source, at }: EcsResource): TaskGroupLink["group"] {
  const { file } = source;
  const { line } = source.positionAt(at);
  return { type: type === "aws_ecs_service" ? "ecs-service" : "ecs-task-definition", name, file, line };
}

/** By reference (`${aws_ecs_task_definition.web.arn}`), ARN, family, or family and revision. */
function runs({ taskDefinition }: EcsResource, { address, name }: EcsResource): boolean {
  if (taskDefinition === undefined) return false;
  if (taskDefinition.includes(`\${${address}.`) || taskDefinition.includes(`\${${address}[`)) return true;
  const family = taskDefinition.replace(/^.*:task-definition\//, "");
  return family === name || family.startsWith(`${name}:`);
}
