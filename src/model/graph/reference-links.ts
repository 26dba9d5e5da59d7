import type { ReferenceGraph } from "./reference-graph.ts";

/** What may be asked of a `ReferenceGraph`: also of one that is looked at through chosen values. */
export type ReferenceLinks = Pick<ReferenceGraph, "has" | "specOf" | "outgoing" | "incoming" | "childrenOf">;
