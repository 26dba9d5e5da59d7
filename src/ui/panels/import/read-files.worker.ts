import { type FilesRead, readFiles } from "../../../formats/read-files.ts";
import type { IncomingFile } from "../../app/panel-state.ts";
import { joinReads } from "./join-reads.ts";
import type { ReadMessage } from "./read-in-worker.ts";

/** Reads the files of a message one by one, and tells how far it is. */
addEventListener("message", ({ data }: MessageEvent<readonly IncomingFile[]>) => {
  const reads: FilesRead[] = [];
  for (const file of data) {
    reads.push(readFiles([file]));
    tell({ type: "progress", done: reads.length });
  }
  tell({ type: "read", read: joinReads(reads) });
});

function tell(message: ReadMessage): void {
  postMessage(message);
}
