/**
 * Work that may pause at each `yield` and goes on where it was: a page does some of it, answers the user, and
 * does more. What it works on must stay as it is meanwhile.
 */
export type Sliced<T> = Generator<void, T, void>;

/** How many pauses `eachSliced` makes for so many items. */
export function slicesOf(items: number): number {
  return Math.floor(items / ITEMS_A_SLICE);
}

/** So many small items are done between two pauses where one item takes some microseconds. */
const ITEMS_A_SLICE = 32;

/** Does all that is left of the work, here and now. */
export function finish<T>(work: Generator<unknown, T, undefined>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** The items one after the other, with a pause after each `ITEMS_A_SLICE`. */
export function* eachSliced<T>(items: Iterable<T>, take: (item: T) => void): Sliced<void> {
  let done = 0;
  for (const item of items) {
    take(item);
    done += 1;
    if (done % ITEMS_A_SLICE === 0) yield;
  }
}
