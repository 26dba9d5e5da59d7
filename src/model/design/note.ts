import type { ResourceId } from "../reference/ref.ts";

/** A text on the board of one mesh; it stands at the same place in both views. */
export interface Note {
  /** Id of the mesh. */
  readonly mesh: ResourceId;
  /** Top left corner and size, in pixels at zoom 1, multiples of 8. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Markdown. */
  readonly text: string;
}

/** `note/1`: no resource has such an id. */
export type NoteId = string;

const PREFIX = "note/";

export function isNoteId(id: string): boolean {
  return id.startsWith(PREFIX);
}
