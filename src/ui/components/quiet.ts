/** The user is at work for so long after a turn of the wheel, a drag, a press or a key, in milliseconds. */
const PAUSE = 400;

let last = Number.NEGATIVE_INFINITY;

function note(event: Event): void {
  // A pointer that only passes over the page asks for little.
  if (event.type !== "pointermove" || (event as PointerEvent).buttons !== 0) last = performance.now();
}

/** Begins to notice what the user does. */
export function watchUse(target: EventTarget): void {
  for (const type of ["wheel", "pointermove", "pointerdown", "keydown"]) {
    target.addEventListener(type, note, { capture: true, passive: true });
  }
}

/**
 * Runs once the user pauses, now where that is so, and in any case after `atLatest` milliseconds: what nobody waits for
 * is not to take its part of the frames of a drag. Returns how to give that up.
 */
export function whenQuiet(run: () => void, atLatest: number): () => void {
  const end = performance.now() + atLatest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const wait = Math.min(last + PAUSE, end) - performance.now();
    if (wait > 0) timer = setTimeout(look, wait);
    else run();
  };
  look();
  return () => clearTimeout(timer);
}
