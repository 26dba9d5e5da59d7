import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { callRows, weightFields } from "../../../traffic/call-rows.ts";
import type { Call } from "../../../traffic/calls-of-edge.ts";
import { useEditor } from "../../app/editor-context.ts";
import { filledLinks } from "../../app/filled-links.ts";
import { shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { useResource } from "../../app/use-resource.ts";
import { providerText } from "../blocks/provider-text.ts";
import pages from "../pages/pages.module.css";
import { removeItems } from "../use-resource-actions.ts";
import { EdgeRows } from "./edge-rows.tsx";
import { EdgeShare } from "./edge-share.tsx";

interface EdgeCallProps {
  readonly call: Call;
  /** The permission that can be taken back: of a node that names the service as backend. */
  readonly canRemove: boolean;
}

/** One call of a line: what both ends say and what comes of it, its share, and how to take it back. */
export function EdgeCall({ call, canRemove }: EdgeCallProps) {
  const editor = useEditor();
  // The graph changes in place: each change of the design is a reason to look again.
  useDesignVersion();
  const values = useChosenValues();
  const nameOf = (id: ResourceId): string => shownName(id, values);
  const links = filledLinks(editor);
  const rows = callRows(links, call, nameOf);
  const { caller, service, target } = call;
  const weights = weightFields(links, call);
  return (
    <section className={pages["section"]} aria-label={titleOf(call, nameOf)}>
      <h3 className={pages["heading"]}>{titleOf(call, nameOf)}</h3>
      {target === undefined && service !== undefined && <NoTarget service={service} />}
      {weights.map((weight) => (
        <EdgeShare key={weight.id} weight={weight} target={target === undefined ? "" : nameOf(target)} />
      ))}
      {rows.length > 0 && (
        <EdgeRows
          rows={rows}
          caller={caller === undefined ? fromName(call, nameOf) : nameOf(caller)}
          callee={target === undefined ? "no node" : nameOf(target)}
          label="Both ends"
        />
      )}
      {canRemove && caller !== undefined && service !== undefined && (
        <div className={pages["buttons"]}>
          <Button
            variant="default"
            leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
            onClick={() => void removeItems(editor, [], [{ caller, service: refOf(service).name }])}
          >
            Remove backend
          </Button>
        </div>
      )}
    </section>
  );
}

/** `cart.local → cart`, `route all → cart` */
export function titleOf(call: Call, nameOf: (id: ResourceId) => string): string {
  const from = fromName(call, nameOf);
  return call.target === undefined ? from : `${from} → ${nameOf(call.target)}`;
}

function fromName({ service, router, routes }: Call, nameOf: (id: ResourceId) => string): string {
  if (service !== undefined) return nameOf(service);
  const [route] = routes;
  const from = routes.length === 1 && route !== undefined ? route : router;
  return from === undefined ? "" : `${kindDefinition(refOf(from).kind).title.toLowerCase()} ${nameOf(from)}`;
}

function NoTarget({ service }: { readonly service: ResourceId }) {
  const provider = useResource(service);
  return (
    <p className={pages["help"]}>
      {provider === undefined
        ? "Not defined in this mesh: App Mesh knows nothing of the other end."
        : `No virtual node answers: ${providerText(provider.spec)}.`}
    </p>
  );
}
