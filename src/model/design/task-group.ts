/** What runs the workload that a virtual node or virtual gateway stands for. */
export const TASK_GROUP_TYPES = {
  "ecs-service": "ECS service",
  "ecs-task-definition": "ECS task definition",
  deployment: "Deployment",
  "stateful-set": "StatefulSet",
  "daemon-set": "DaemonSet",
  "kubernetes-service": "Kubernetes Service",
} as const;

export type TaskGroupType = keyof typeof TASK_GROUP_TYPES;

/** A task group that a file links to a virtual node or gateway ("a logical pointer to a particular task group"). */
export interface TaskGroup {
  readonly type: TaskGroupType;
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** The task groups of one virtual node or gateway, by type and name. */
export interface TaskGroups {
  readonly groups: readonly TaskGroup[];
}
