import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { fillId } from "../../model/holes/fill-id.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { Observed } from "../../plan/observed.ts";
import { useEditor } from "../app/editor-context.ts";
import { useChosenValues } from "../app/use-chosen-values.ts";
import { useSession } from "../app/use-session.ts";
import { useChosenTarget } from "./chosen-target.ts";
import { ObservedContext, type ObservedState } from "./observed-context.ts";

/** Meshes of more resources are read from the target only when the user asks. */
const READ_UNASKED = 500;

type ObservedMap = ReadonlyMap<ResourceId, Observed>;

const NOTHING: ObservedMap = new Map();

/**
 * Gives what the chosen target says of the mesh on the board. It is read once by itself where that costs
 * nothing (the embedded control plane), else by what apply and read-back answer.
 */
export function ObservedProvider({ children }: { readonly children: ReactNode }) {
  const editor = useEditor();
  const written = useSession((state) => state.mesh);
  const mesh = fillId(written, useChosenValues());
  const { target } = useChosenTarget();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ["observed", target?.name, mesh],
    queryFn: async ({ signal }) => {
      if (target === undefined) return NOTHING;
      // The board needs none of it: it comes after the first load.
      const { readObserved } = await import("./read-observed.ts");
      return readObserved(target, mesh, signal);
    },
    enabled: target?.kind === "embedded" && editor.meshes.size(written) <= READ_UNASKED,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const state = useMemo<ObservedState>(
    () => ({
      byId: data ?? NOTHING,
      merge: (written, deleted) => {
        const meshes = new Set([...written.keys(), ...deleted].map((id) => idOf(meshRef(refOf(id)))));
        for (const touched of meshes) {
          queries.setQueryData<ObservedMap>(["observed", target?.name, touched], (before = NOTHING) =>
            merged(before, touched, written, deleted),
          );
        }
      },
    }),
    [data, queries, target?.name],
  );
  return <ObservedContext value={state}>{children}</ObservedContext>;
}

function merged(
  before: ObservedMap,
  mesh: ResourceId,
  written: ObservedMap,
  deleted: ReadonlySet<ResourceId>,
): ObservedMap {
  const next = new Map(before);
  for (const id of deleted) next.delete(id);
  for (const [id, observed] of written) if (idOf(meshRef(refOf(id))) === mesh) next.set(id, observed);
  return next;
}
