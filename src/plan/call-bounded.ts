/**
 * Runs `task` for every item, at most `limit` at a time, starting in order. Stops starting new ones once a
 * task answers false; resolves when all that started are through.
 */
export async function callBounded<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<boolean>,
): Promise<void> {
  let next = 0;
  let going = true;
  const worker = async (): Promise<void> => {
    while (going && next < items.length) {
      const item = items[next++] as T;
      if (!(await task(item))) going = false;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}
