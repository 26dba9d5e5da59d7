import { loadHcl } from "../../../data/load-hcl.ts";
import { ImportWork } from "./import-work.ts";
import type { ToWorker } from "./messages.ts";

/** An import away from the page: it ends with the worker. */
const work = new ImportWork(
  (message) => postMessage(message),
  () => performance.now(),
  loadHcl,
);

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => void work.hear(data));
