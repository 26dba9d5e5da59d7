import type { ResourceId } from "../reference/ref.ts";

/** A titled frame around cards of one mesh. Which cards is said by `members`; one without members is not drawn. */
export interface Group {
  /** Id of the mesh. */
  readonly mesh: ResourceId;
  readonly name: string;
  /** Drawn as one card. */
  readonly collapsed?: true;
}

/** The group that a card is in. */
export interface Member {
  readonly group: GroupId;
}

/** `group/payments`: no resource has such an id. */
export type GroupId = string;

const PREFIX = "group/";

export function isGroupId(id: string): boolean {
  return id.startsWith(PREFIX);
}
