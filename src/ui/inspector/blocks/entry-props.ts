import type { ListControl } from "../form/form-node.ts";

/** What one entry of a list is drawn from. */
export interface EntryProps {
  readonly list: ListControl;
  /** Pointer of the list. */
  readonly pointer: string;
  readonly index: number;
}
