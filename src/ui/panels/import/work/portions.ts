/** Items that go in one message: copying them takes far less than the time of one frame. */
const ITEMS_A_PORTION = 100;

/** A list in pieces, each small enough for one message between page and worker; of an empty list, one empty piece. */
export function* portions<T>(items: readonly T[], size = ITEMS_A_PORTION): Generator<readonly T[]> {
  let start = 0;
  do {
    yield items.slice(start, start + size);
    start += size;
  } while (start < items.length);
}
