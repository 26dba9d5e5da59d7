import { useMemo, useSyncExternalStore } from "react";
import { fillResource } from "../../../model/holes/fill-resource.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { exampleRequest } from "../../../traffic/example-request.ts";
import { type MatchVerdict, matchRequest } from "../../../traffic/match-request.ts";
import { type Rewritten, rewritten } from "../../../traffic/rewritten.ts";
import type { Protocol } from "../../../traffic/traffic-request.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useResource } from "../../app/use-resource.ts";
import { useForm } from "../form-context.ts";
import { exampleDraftsOf } from "./example-drafts.ts";
import { type RequestTexts, requestOf, textsOf } from "./request-texts.ts";

export interface Example {
  readonly kind: "route" | "gatewayRoute";
  readonly protocol: Protocol;
  readonly texts: RequestTexts;
  readonly verdict: MatchVerdict;
  /** What a gateway route makes of it. */
  readonly after: Rewritten | undefined;
  /** True where the user changed it. */
  readonly isChanged: boolean;
  readonly change: (texts: Partial<RequestTexts>) => void;
  readonly reset: () => void;
}

/**
 * The example request of the route that the form shows: one that its match takes, until the user changes it. The
 * values of the chosen set stand in the place of placeholders. Undefined for other kinds.
 */
export function useExample(): Example | undefined {
  const editor = useEditor();
  const { id } = useForm();
  const { kind } = refOf(id);
  const resource = useResource(id);
  const values = useChosenValues();
  const drafts = exampleDraftsOf(editor);
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.draftOf(id));
  return useMemo(() => {
    if (resource === undefined || (kind !== "route" && kind !== "gatewayRoute")) return undefined;
    const { spec } = fillResource(kind, resource, values);
    const { request: made } = exampleRequest(kind, spec);
    const texts = { ...textsOf(made), ...draft };
    const request = requestOf(made.protocol, texts);
    return {
      kind,
      protocol: made.protocol,
      texts,
      verdict: matchRequest(kind, spec, request),
      after: kind === "gatewayRoute" ? rewritten(spec, request) : undefined,
      isChanged: draft !== undefined,
      change: (changed: Partial<RequestTexts>) => drafts.change(id, changed),
      reset: () => drafts.change(id, undefined),
    };
  }, [resource, kind, values, draft, drafts, id]);
}
