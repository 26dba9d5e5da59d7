import { prefersReducedMotion } from "./prefers-reduced-motion.ts";
import type { Signal } from "./signal.ts";

/** Lets cards slide to where a change puts them, instead of jumping: `sliding` is true meanwhile. */
export function slide(sliding: Signal<boolean>, change: () => void): void {
  if (prefersReducedMotion()) {
    change();
    return;
  }
  sliding.set(true);
  change();
  setTimeout(() => sliding.set(false), 220);
}
