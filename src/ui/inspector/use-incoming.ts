import { useMemo } from "react";
import type { IncomingReference } from "../../model/graph/reference-graph.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { useEditor } from "../app/editor-context.ts";
import { useDesignVersion } from "../app/use-design-version.ts";

/** The places that name a resource, kept up to date. */
export function useIncoming(id: ResourceId): readonly IncomingReference[] {
  const { graph } = useEditor();
  const version = useDesignVersion();
  // The graph is one object that changes in place: the version says when to ask it again.
  return useMemo(() => (version < 0 ? [] : graph.incoming(id)), [graph, id, version]);
}
