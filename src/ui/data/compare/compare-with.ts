import { compareDesigns } from "../../../compare/compare-designs.ts";
import type { Difference } from "../../../compare/difference.ts";
import type { Editor } from "../../../editor/editor.ts";
import type { Change } from "../../../model/change/change.ts";
import type { Design } from "../../../model/design/design.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { touchedResources } from "../../../model/graph/touched-resources.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { type ComparedWith, type Comparison, setComparison } from "./comparison.ts";

type Resources = Pick<Design, "resources">;

/** Compares the design of an editor with another one, instead of what it was compared with; follows its edits. */
export function compareWith(editor: Editor, compared: ComparedWith): void {
  const differences = new Map(differ(compared, compared.other, editor.design).map((each) => [each.id, each]));
  let comparison: Comparison = { ...compared, differences };
  const stop = editor.store.subscribe((change) => {
    const next = followed(comparison, editor.design, change);
    if (next === comparison) return;
    comparison = next;
    setComparison({ editor, comparison, stop });
  });
  setComparison({ editor, comparison, stop });
}

/** Only what the change touched is compared anew. */
function followed(now: Comparison, design: Design, change: Change): Comparison {
  const touched = touchedResources(change);
  if (touched.size === 0) return now;
  const differences = new Map(now.differences);
  for (const id of touched) differences.delete(id);
  for (const each of differ(now, part(now.other, touched), part(design, touched)))
    differences.set(each.id, each);
  return { ...now, differences };
}

function part({ resources }: Resources, ids: ReadonlySet<ResourceId>): Resources {
  const found = new Map<ResourceId, Resource>();
  for (const id of ids) {
    const resource = resources.get(id);
    if (resource !== undefined) found.set(id, resource);
  }
  return { resources: found };
}

function differ({ otherIs }: ComparedWith, other: Resources, own: Resources): readonly Difference[] {
  return otherIs === "before" ? compareDesigns(other, own) : compareDesigns(own, other);
}
