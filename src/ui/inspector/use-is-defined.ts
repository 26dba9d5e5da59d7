import type { ResourceId } from "../../model/reference/ref.ts";
import { useResource } from "../app/use-resource.ts";

/** True while the design holds that resource. */
export function useIsDefined(id: ResourceId): boolean {
  return useResource(id) !== undefined;
}
