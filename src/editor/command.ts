import type { Sliced } from "../lib/sliced.ts";
import type { Change } from "../model/change/change.ts";
import type { Design } from "../model/design/design.ts";
import type { ReferenceGraph } from "../model/graph/reference-graph.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { DrawnId } from "./session.ts";

/** What a command may read. */
export interface CommandContext {
  readonly design: Design;
  readonly graph: ReferenceGraph;
}

/** What a command wants done, for the editor to do: one change, one step of undo. */
export interface Done {
  readonly change: Change;
  /** What undo calls it: a verb and a name, "Add serviceA". */
  readonly label: string;
  /** One sentence that tells the user what happened, where it is worth telling. */
  readonly message?: string;
  /** What is selected afterwards; absent leaves the selection alone. */
  readonly select?: readonly ResourceId[];
  /** Groups and notes that are selected afterwards, with `select` or instead of it. */
  readonly drawn?: readonly DrawnId[];
}

/** Why a command does nothing: one sentence, and what to look at. */
export interface Refused {
  readonly refused: string;
  readonly select?: readonly ResourceId[];
}

/**
 * A command is a function of the design and its arguments that returns what is to be done. One file each;
 * a command that must ask returns its own `{ ask }` besides.
 */
export type Command<Args, Ask = never> = (context: CommandContext, args: Args) => Done | Refused | Ask;

/** A command that makes pauses, for one that may be about thousands of resources; the design stays as it is meanwhile. */
export type SlicedCommand<Args> = (context: CommandContext, args: Args) => Sliced<Done | Refused>;

export function isDone(outcome: object): outcome is Done {
  return "change" in outcome;
}

export function isRefused(outcome: object): outcome is Refused {
  return "refused" in outcome;
}
