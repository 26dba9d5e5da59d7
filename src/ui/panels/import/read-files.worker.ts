import { readFiles } from "../../../formats/read-files.ts";
import type { IncomingFile } from "../../app/panel-state.ts";
import type { ReadMessage } from "./read-in-worker.ts";

/** Reads the files of a message together, and tells how far it is. */
addEventListener("message", ({ data }: MessageEvent<readonly IncomingFile[]>) => {
  tell({ type: "read", read: readFiles(data, { onFile: (done) => tell({ type: "progress", done }) }) });
});

function tell(message: ReadMessage): void {
  postMessage(message);
}
