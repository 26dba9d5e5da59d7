import type { Editor } from "../../editor/editor.ts";
import type { ReferenceLinks } from "../../model/graph/reference-links.ts";
import { refOf } from "../../model/reference/ref.ts";
import { referencesOf } from "../../model/reference/references-of.ts";

/** The reference graph of the design with the values of the chosen set, as the board shows it; ids are the design's. */
export function filledLinks({ graph, filled }: Editor): ReferenceLinks {
  const specOf: ReferenceLinks["specOf"] = (id) => filled.design.resources.get(id)?.spec;
  return {
    has: (id) => graph.has(id),
    specOf,
    outgoing: (id) => {
      const spec = specOf(id);
      return spec === undefined || spec === graph.specOf(id)
        ? graph.outgoing(id)
        : referencesOf(refOf(id), spec);
    },
    incoming: (id) => graph.incoming(id),
    childrenOf: (parent, kind) => graph.childrenOf(parent, kind),
  };
}
