import { useSyncExternalStore } from "react";
import type { Later } from "./later.ts";

/** The part once it has come by itself; undefined until then. */
export function useLater<T>(part: Later<T>): T | undefined {
  return useSyncExternalStore(part.subscribe, part.current);
}
