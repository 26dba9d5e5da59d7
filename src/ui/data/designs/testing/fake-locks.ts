import type { Locks } from "../design-lock.ts";

interface Waiting {
  readonly grant: () => void;
}

/** Web Locks for tests, exclusive locks only: a queue for each name, stealing, and giving up by a signal. */
export function fakeLocks(): Locks {
  const held = new Map<string, { readonly reject: (reason: Error) => void }>();
  const queues = new Map<string, Waiting[]>();
  const next = (name: string): void => {
    if (!held.has(name)) queues.get(name)?.shift()?.grant();
  };
  const request = (name: string, options: LockOptions, run: () => Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      const waiting: Waiting = {
        grant: () => {
          const mine = { reject };
          held.set(name, mine);
          void run().then((value) => {
            if (held.get(name) !== mine) return;
            held.delete(name);
            resolve(value);
            next(name);
          });
        },
      };
      if (options.steal === true) {
        held.get(name)?.reject(new Error("stolen"));
        waiting.grant();
        return;
      }
      queue.push(waiting);
      options.signal?.addEventListener("abort", () => {
        const at = queue.indexOf(waiting);
        if (at < 0) return;
        queue.splice(at, 1);
        reject(new Error("given up"));
      });
      queueMicrotask(() => next(name));
    });
  return { request: request as Locks["request"] };
}
