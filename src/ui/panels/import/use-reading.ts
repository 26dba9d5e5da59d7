import { useEffect, useState } from "react";
import type { FilesRead } from "../../../formats/read-files.ts";
import type { IncomingFile } from "../../app/panel-state.ts";
import { readInWorker } from "./read-in-worker.ts";

export interface Reading {
  readonly read: FilesRead | undefined;
  /** Set while it takes longer than a moment: how many files are read, and how to stop. */
  readonly progress: { readonly done: number; readonly of: number; readonly cancel: () => void } | undefined;
}

/** Shorter readings show no progress, in milliseconds. */
const MOMENT = 300;

/** Reads the files in a worker whenever they are others; `onCancel` is called where the user stops it. */
export function useReading(files: readonly IncomingFile[], onCancel: () => void): Reading {
  const [read, setRead] = useState<{ files: readonly IncomingFile[]; value: FilesRead }>();
  const [progress, setProgress] = useState<Reading["progress"]>();
  useEffect(() => {
    if (files.length === 0) return;
    const stop = new AbortController();
    const cancel = (): void => {
      stop.abort();
      onCancel();
    };
    let done = 0;
    let isLong = false;
    const show = (): void => setProgress({ done, of: files.length, cancel });
    const timer = setTimeout(() => {
      isLong = true;
      show();
    }, MOMENT);
    void readInWorker(files, stop.signal, (count) => {
      done = count;
      if (isLong) show();
    }).then((value) => {
      clearTimeout(timer);
      setProgress(undefined);
      if (value !== undefined) setRead({ files, value });
    });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [files, onCancel]);
  return { read: read?.files === files ? read.value : undefined, progress };
}
