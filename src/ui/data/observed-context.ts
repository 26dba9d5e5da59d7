import { createContext, useContext } from "react";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Observed } from "../../plan/observed.ts";

/** What the chosen target says of the resources of the mesh on the board. */
export interface ObservedState {
  readonly byId: ReadonlyMap<ResourceId, Observed>;
  /** Asks the target again. */
  readonly refresh: () => void;
  /** Takes over what an execution answered: resources written, resources deleted. */
  readonly merge: (written: ReadonlyMap<ResourceId, Observed>, deleted: ReadonlySet<ResourceId>) => void;
}

export const ObservedContext = createContext<ObservedState>({
  byId: new Map(),
  refresh: () => undefined,
  merge: () => undefined,
});

/** ARN, version and times of a resource on the chosen target; undefined where it was not seen there. */
export function useObserved(id: ResourceId): Observed | undefined {
  return useContext(ObservedContext).byId.get(id);
}

/** All that was observed, and how to bring it up to date. */
export function useObservedState(): ObservedState {
  return useContext(ObservedContext);
}
