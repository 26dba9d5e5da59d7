import type { EdgeId } from "../../diagram/edge.ts";
import type { SceneSource } from "../../diagram/scene-source.ts";

/**
 * The lines of another view that stand for what these lines stand for: those of the same backends, of which only
 * the ones to the same card where there are such, else those that leave the caller. Lines of another mesh have none.
 */
export function sameLines(before: SceneSource, after: SceneSource, lines: readonly EdgeId[]): EdgeId[] {
  const found = lines.flatMap((line) => {
    const to = before.edges.get(line)?.to;
    const all = before
      .backendsOf(line)
      .flatMap(({ caller, service }) => after.edgesOfBackend(caller, service));
    const there = all.filter((each) => after.edges.get(each)?.to === to);
    return there.length > 0 ? there : all.filter((each) => after.edges.get(each)?.role === "call");
  });
  return [...new Set(found)];
}
