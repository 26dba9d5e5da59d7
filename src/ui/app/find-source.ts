import type { FindSource } from "../../diagram/find/find-source.ts";
import type { Editor } from "../../editor/editor.ts";
import { shownName } from "./shown-name.ts";

/** What expressions are matched against, as it is now: names and fields with the chosen values. */
export function findSourceOf({ design, filled, graph, problems }: Editor): FindSource {
  return {
    design: filled.design,
    graph,
    nameOf: (id) => shownName(id, filled.values),
    problemsOf: (id) => problems.problemsAt(id).length,
    groupOf: (id) => design.groups.get(design.members.get(id)?.group ?? "")?.name,
  };
}
