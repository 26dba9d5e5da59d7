import { useEffect, useState } from "react";
import type { VersionRow } from "../../data/designs/versions/version-row.ts";
import type { Versions } from "../../data/designs/versions/versions.ts";

interface VersionRows {
  readonly rows: readonly VersionRow[];
  /** Why something is not kept, or cannot be listed: one sentence, and what to do. */
  readonly problem: string | undefined;
}

/** The versions, the newest first, kept up to date; undefined until they are read. */
export function useVersionRows(versions: Versions): VersionRows | undefined {
  const [state, setState] = useState<VersionRows>();
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const list = await versions.list();
      if (isGone) return;
      const { problem } = versions;
      setState(list.ok ? { rows: list.value, problem } : { rows: [], problem: list.error.reason });
    };
    void read();
    const stop = versions.subscribe(() => void read());
    return () => {
      isGone = true;
      stop();
    };
  }, [versions]);
  return state;
}
