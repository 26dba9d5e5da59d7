import { useSyncExternalStore } from "react";
import { useForm } from "./form-context.ts";

/** The branch that is shown in a choice where none, or several, are set. */
export function useShownBranch(choice: string): string | undefined {
  const { id, memory } = useForm();
  return useSyncExternalStore(memory.subscribe, () => memory.branchAt(id, choice));
}

/** The branch that is looked at though another is set. */
export function usePeekedBranch(choice: string): string | undefined {
  const { id, memory } = useForm();
  return useSyncExternalStore(memory.subscribe, () => memory.peekedAt(id, choice));
}

/** Pointers of unset fields that the user asked for. */
export function useRevealed(): ReadonlySet<string> {
  const { id, memory } = useForm();
  return useSyncExternalStore(memory.subscribe, () => memory.revealedOf(id));
}

/** True where the place, or something in it, was asked for. */
export function isRevealed(revealed: ReadonlySet<string>, pointer: string): boolean {
  for (const at of revealed) if (at === pointer || at.startsWith(`${pointer}/`)) return true;
  return false;
}
