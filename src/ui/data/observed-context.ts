import { createContext, useContext } from "react";
import { fillId } from "../../model/holes/fill-id.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Observed } from "../../plan/observed.ts";
import { useChosenValues } from "../app/use-chosen-values.ts";

/** What the chosen target says of the resources of the mesh on the board. */
export interface ObservedState {
  readonly byId: ReadonlyMap<ResourceId, Observed>;
  /** Takes over what an execution answered: resources written, resources deleted. */
  readonly merge: (written: ReadonlyMap<ResourceId, Observed>, deleted: ReadonlySet<ResourceId>) => void;
}

export const ObservedContext = createContext<ObservedState>({
  byId: new Map(),
  merge: () => undefined,
});

/** ARN, version and times of a resource, by its names with the chosen values, on the chosen target; or undefined. */
export function useObserved(id: ResourceId): Observed | undefined {
  return useContext(ObservedContext).byId.get(fillId(id, useChosenValues()));
}

/** All that was observed, and how to bring it up to date. */
export function useObservedState(): ObservedState {
  return useContext(ObservedContext);
}
