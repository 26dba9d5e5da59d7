import type { SourceText } from "../../source/source-text.ts";
import type { Tree } from "../../source/tree.ts";

/** A task definition or service of ECS, evaluated. */
export interface EcsResource {
  readonly type: "aws_ecs_task_definition" | "aws_ecs_service";
  /** `aws_ecs_service.web`, without an instance's key. */
  readonly address: string;
  readonly source: SourceText;
  readonly at: number;
  /** Family of a task definition, name of a service; holes as written. */
  readonly name: string;
  /** Of a task definition: its containers. */
  readonly containers?: Tree;
  /** Of a service: its task definition, by ARN, family and revision, or a hole that names it. */
  readonly taskDefinition?: string;
}

/** The type of resource, or undefined for what is not about tasks. */
export function ecsType(type: string): EcsResource["type"] | undefined {
  return type === "aws_ecs_task_definition" || type === "aws_ecs_service" ? type : undefined;
}
