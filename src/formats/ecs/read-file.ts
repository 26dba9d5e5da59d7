import type { TaskGroupLink } from "../candidate.ts";
import { type Notice, notice } from "../notice.ts";
import { placeAt, type SourceText } from "../source/source-text.ts";
import { type Tree, treeText } from "../source/tree.ts";
import { memberOf, readTaskDefinition } from "./task-definition.ts";

/**
 * Reads a task definition in the JSON of ECS: the input of `register-task-definition`, or the output of
 * `describe-task-definition` (wrapped in `taskDefinition`).
 */
export function readTaskDefinitionFile(
  source: SourceText,
  root: Tree,
): {
  readonly family: string;
  readonly links: readonly TaskGroupLink[];
  readonly notices: readonly Notice[];
} {
  const wrapped = memberOf(root, "taskDefinition");
  const definition = wrapped?.type === "map" ? wrapped : root;
  const { targets, open } = readTaskDefinition(definition, (tree) => tree);
  const family = treeText(memberOf(definition, "family")) || fileName(source.file);
  const { line } = source.positionAt(definition.at);
  const group = { type: "ecs-task-definition", name: family, file: source.file, line } as const;
  return {
    family,
    links: targets.map((to) => ({ group, to })),
    notices: open.map(({ at, ...args }) => notice("task-group-unlinked", placeAt(source, at), args)),
  };
}

function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, "").replace(/\.json$/i, "");
}
