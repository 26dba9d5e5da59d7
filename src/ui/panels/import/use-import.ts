import { useEffect, useState } from "react";
import type { FilesRead } from "../../../formats/read-files.ts";
import type { IncomingFiles } from "../../app/panel-state.ts";
import { type ImportClient, startImport } from "./work/import-client.ts";
import type { ReadSummary } from "./work/messages.ts";

/** What is to be imported: files, or designs that were read elsewhere. */
export type ImportSource = { readonly files: IncomingFiles } | { readonly designs: FilesRead["designs"] };

/** How far the reading is. */
export type Progress =
  | { readonly phase: "finding"; readonly found: number }
  | { readonly phase: "reading"; readonly done: number; readonly of: number };

export interface OpenImport {
  /** Another number for each source that was read. */
  readonly key: number;
  readonly client: ImportClient;
  readonly read: ReadSummary;
}

/** Shorter readings show no progress, in milliseconds. */
const MOMENT = 300;
/** Progress is drawn no more often than this, in milliseconds. */
const EVERY = 100;

export interface Import {
  /** Set once everything is read. */
  readonly open: OpenImport | undefined;
  /** Set while reading takes longer than a moment. */
  readonly progress: Progress | undefined;
  /** The browser gave the worker up. */
  readonly failed: boolean;
}

let sources = 0;

/** Reads a source in a worker, which ends when another source comes or the panel goes. */
export function useImport(source: ImportSource | undefined): Import {
  const [open, setOpen] = useState<{ readonly source: ImportSource; readonly value: OpenImport }>();
  const [progress, setProgress] = useState<Progress>();
  const [failed, setFailed] = useState<ImportSource>();
  useEffect(() => {
    if (source === undefined) return undefined;
    const stop = new AbortController();
    let latest: Progress = { phase: "finding", found: 0 };
    const client = startImport((done) => {
      latest = { ...latest, ...(latest.phase === "reading" ? { done } : {}) };
    });
    let ticking: ReturnType<typeof setInterval> | undefined;
    const timer = setTimeout(() => {
      setProgress(latest);
      ticking = setInterval(() => setProgress(latest), EVERY);
    }, MOMENT);
    const settle = (): void => {
      clearTimeout(timer);
      clearInterval(ticking);
      setProgress(undefined);
    };
    const read = async (): Promise<void> => {
      if ("designs" in source) return show(await client.take(source.designs));
      const files = await source.files.find(stop.signal, (found) => {
        latest = { phase: "finding", found };
      });
      latest = { phase: "reading", done: 0, of: files.length };
      return show(await client.read(files));
    };
    const show = (summary: ReadSummary | undefined): void => {
      if (stop.signal.aborted) return;
      settle();
      sources += 1;
      if (summary === undefined) setFailed(source);
      else setOpen({ source, value: { key: sources, client, read: summary } });
    };
    void read();
    return () => {
      stop.abort();
      settle();
      client.end();
    };
  }, [source]);
  return {
    open: open !== undefined && open.source === source ? open.value : undefined,
    progress,
    failed: failed !== undefined && failed === source,
  };
}
