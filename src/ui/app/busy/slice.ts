/** Work goes on so long before the page answers, in milliseconds: two thirds of a frame. */
const SLICE = 10;

/** Calls `step` until it says that all is done, or a slice of time is over; true where all is done. */
export function runSlice(step: () => boolean): boolean {
  const end = performance.now() + SLICE;
  do {
    if (step()) return true;
  } while (performance.now() < end);
  return false;
}
