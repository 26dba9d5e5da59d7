import { ImportClient, type WorkerLike } from "../work/import-client.ts";
import { ImportWork } from "../work/import-work.ts";
import type { FromWorker } from "../work/messages.ts";

/** An import whose worker runs in this thread; every message is copied as between page and worker. */
export function inProcessImport(onProgress?: (done: number) => void): {
  readonly client: ImportClient;
  /** The largest number of items that one message had. */
  readonly largest: () => number;
} {
  let largest = 0;
  const sizeOf = (message: object): number =>
    Math.max(...Object.values(message).map((value) => (Array.isArray(value) ? value.length : 0)));
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (message) => {
      largest = Math.max(largest, sizeOf(message));
      void work.hear(structuredClone(message));
    },
  };
  let now = 0;
  const send = (message: FromWorker): void => {
    largest = Math.max(largest, sizeOf(message));
    worker.onmessage?.(new MessageEvent("message", { data: structuredClone(message) }));
  };
  const work = new ImportWork(send, () => {
    now += 100;
    return now;
  });
  const client = new ImportClient(worker, onProgress);
  return { client, largest: () => largest };
}
