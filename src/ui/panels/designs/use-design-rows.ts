import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { DesignRow } from "../../data/designs/rows.ts";
import { useOpenDesigns } from "../../data/open-designs-context.ts";

export interface DesignRows {
  readonly rows: readonly DesignRow[];
  /** Removed in the last 30 days; those that held nothing are not worth showing. */
  readonly removed: readonly DesignRow[];
  readonly problem: string | undefined;
}

/** The designs of this browser, kept up to date while they are shown. */
export function useDesignRows(): DesignRows | undefined {
  const { designs, connection } = useOpenDesigns();
  const queries = useQueryClient();
  useEffect(
    () => designs.subscribe(() => void queries.invalidateQueries({ queryKey: ["designs"] })),
    [designs, queries],
  );
  // The row of the open design is written with its journal: once that is saved, the list has another name.
  useEffect(
    () =>
      connection.subscribe(() => {
        if (connection.state.save.kind === "saved") void queries.invalidateQueries({ queryKey: ["designs"] });
      }),
    [connection, queries],
  );
  const { data } = useQuery({
    queryKey: ["designs"],
    queryFn: async (): Promise<DesignRows> => {
      const [rows, removed] = [await designs.list(), await designs.list({ removed: true })];
      return {
        rows: rows.ok ? rows.value : [],
        removed: removed.ok ? removed.value.filter(({ resources }) => resources > 0) : [],
        problem: rows.ok ? undefined : rows.error.reason,
      };
    },
    staleTime: 0,
  });
  return data;
}
