import { type ReactNode, useMemo } from "react";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { effectiveOf } from "../../../traffic/effective-of.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { EffectiveContext } from "./effective-context.ts";
import { EFFECTIVE_SHOWN } from "./effective-shown.ts";

interface EffectiveProviderProps {
  readonly id: ResourceId;
  readonly children: ReactNode;
}

/** Gives a form what holds for its empty fields, while the user wants to see that. */
export function EffectiveProvider({ id, children }: EffectiveProviderProps) {
  const { graph } = useEditor();
  const isShown = useSignal(EFFECTIVE_SHOWN);
  // Other resources decide too (the mesh, a target's listener), so every change is a reason to look again.
  const version = useDesignVersion();
  const fields = useMemo(
    () =>
      isShown && version >= 0
        ? effectiveOf(graph, id).filter(({ decidedBy }) => decidedBy !== "own")
        : undefined,
    [graph, id, version, isShown],
  );
  return <EffectiveContext value={fields}>{children}</EffectiveContext>;
}
