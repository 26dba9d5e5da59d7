import type { FilesRead } from "../../../formats/read-files.ts";
import type { IncomingFile } from "../../app/panel-state.ts";

/** What the reading worker tells: each file as it is read, then all. */
export type ReadMessage =
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "read"; readonly read: FilesRead };

/**
 * Reads files away from the page, so that large ones never block it. Resolves with undefined where `signal`
 * was aborted, or the browser ended the worker.
 */
export function readInWorker(
  files: readonly IncomingFile[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<FilesRead | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./read-files.worker.ts", import.meta.url), { type: "module" });
    const end = (read: FilesRead | undefined): void => {
      worker.terminate();
      resolve(read);
    };
    worker.onmessage = ({ data }: MessageEvent<ReadMessage>) => {
      if (data.type === "progress") onProgress(data.done);
      else end(data.read);
    };
    worker.onerror = () => end(undefined);
    signal.addEventListener("abort", () => end(undefined));
    worker.postMessage(files);
  });
}
