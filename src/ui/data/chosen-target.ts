import { useSyncExternalStore } from "react";
import { type Target, useTargets } from "./api.ts";

const KEY = "meshwright:target";
const listeners = new Set<() => void>();
let chosen: string | undefined | null = null;

function chosenName(): string | undefined {
  if (chosen === null) {
    try {
      chosen = sessionStorage.getItem(KEY) ?? undefined;
    } catch {
      chosen = undefined;
    }
  }
  return chosen;
}

/** Chooses the target of this tab; another tab keeps its own. */
export function chooseTarget(name: string): void {
  chosen = name;
  try {
    sessionStorage.setItem(KEY, name);
  } catch {
    // The choice then lasts until the page is left.
  }
  for (const listener of [...listeners]) listener();
}

export interface ChosenTarget {
  /** Undefined while the targets are not known. */
  readonly target: Target | undefined;
  readonly targets: readonly Target[];
  /** Why the targets are not known, one sentence. */
  readonly problem: string | undefined;
}

/** The target of this tab (the embedded one until another is chosen), and what there is to choose. */
export function useChosenTarget(): ChosenTarget {
  const { data = [], error } = useTargets();
  const name = useSyncExternalStore(subscribe, chosenName);
  const target = data.find((one) => one.name === name) ?? data[0];
  return { target, targets: data, problem: error?.message };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
