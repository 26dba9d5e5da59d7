import type { Problem } from "../../../checks/problem.ts";
import type { Design } from "../../../model/design/design.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { ReferenceGraph } from "../../../model/graph/reference-graph.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";

/** What cells are read from: the design as written, or as it is with the chosen values. */
export interface CellSource {
  readonly design: Design;
  readonly graph: ReferenceGraph;
  readonly problemsAt: (id: ResourceId) => readonly Problem[];
}

/** One row of the table. */
export interface Row {
  readonly id: ResourceId;
  readonly resource: Resource;
}

/** What a typed text makes of a row: another resource, another name, or nothing and why (one sentence). */
export type Written =
  | { readonly resource: Resource }
  | { readonly name: string }
  | { readonly refused: string };

/** One column: how a cell reads, and what a text that is typed into it does. */
export interface Column {
  /** Stable, for what the browser remembers: `port`, or the pointer of a field. */
  readonly id: string;
  readonly label: string;
  /** In pixels, until the user makes it another. */
  readonly width: number;
  readonly mono?: boolean;
  readonly numeric?: boolean;
  /** What stands in the cell, as it is typed, copied, searched and sorted. */
  readonly text: (row: Row, source: CellSource) => string;
  /** Pointers from the resource whose problems are those of the cell. */
  readonly places: (row: Row) => readonly string[];
  /** Absent where the cell can only be read. An empty text clears the cell. */
  readonly write?: (row: Row, text: string, source: CellSource) => Written;
  /** Texts that are offered while typing; with `list` for each entry. */
  readonly options?: (row: Row, source: CellSource) => readonly string[];
  /** The cell holds several entries with commas between. */
  readonly list?: boolean;
}
