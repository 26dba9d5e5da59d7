import { useSyncExternalStore } from "react";
import type { Signal } from "./signal.ts";

/** The value of a signal; renders again when it is another. */
export function useSignal<T>(signal: Signal<T>): T {
  return useSyncExternalStore(signal.subscribe, () => signal.value);
}
