import type { ResourceId } from "../../../model/reference/ref.ts";

/** The ends of a line, from its id: `FROM > TO` in both views (a route or gateway route where it leaves a row). */
export function edgeEnds(edge: string): { readonly from: ResourceId; readonly to: ResourceId } {
  const [from = "", to = ""] = edge.split(" > ");
  return { from, to };
}
