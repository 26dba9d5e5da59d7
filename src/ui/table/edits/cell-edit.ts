import type { ResourceId } from "../../../model/reference/ref.ts";
import type { Column } from "../columns/column.ts";

/** A text for one cell. */
export interface CellEdit {
  readonly id: ResourceId;
  readonly column: Column;
  readonly text: string;
}

/** A text that a cell does not take, and why: one sentence. */
export interface RefusedEdit extends CellEdit {
  readonly refused: string;
}
