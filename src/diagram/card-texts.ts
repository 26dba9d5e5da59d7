import type { TaskGroup } from "../model/design/task-group.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/** What a card's texts depend on beside the resources. */
export interface CardTexts {
  /** The end that the mesh's hostnames share. */
  readonly suffix: string;
  /** A name with the chosen values put in. */
  readonly nameOf: (name: string) => string;
  /** What runs behind a virtual node or gateway. */
  readonly taskGroupsOf: (id: ResourceId) => readonly TaskGroup[];
}
