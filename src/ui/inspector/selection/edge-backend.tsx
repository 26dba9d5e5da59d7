import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { nameTextAt } from "../../../editor/text-at.ts";
import { isJsonArray, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useResource } from "../../app/use-resource.ts";
import { providerText } from "../blocks/provider-text.ts";
import { focusField } from "../focus-field.ts";
import { summaryOf } from "../form/summary.ts";
import pages from "../pages/pages.module.css";
import { removeItems } from "../use-resource-actions.ts";

/** One backend of a line: its service, what answers for it, and the client policy of the call. */
export function EdgeBackend({ caller, service }: { readonly caller: ResourceId; readonly service: string }) {
  const editor = useEditor();
  const node = useResource(caller);
  const serviceId = idOf(siblingRef(refOf(caller), "virtualService", service));
  const provider = useResource(serviceId);
  const index = backendIndex(node?.spec, service);
  const own = valueAt(node?.spec, `/backends/${index}/virtualService/clientPolicy/tls`);
  const shared = valueAt(node?.spec, "/backendDefaults/clientPolicy/tls");
  return (
    <section className={pages["section"]} aria-label={`Backend ${service}`}>
      <h3 className={pages["heading"]}>{service}</h3>
      <dl className={pages["facts"]}>
        <dt>Answered by</dt>
        <dd>{provider === undefined ? "not defined in this mesh" : providerText(provider.spec)}</dd>
        <dt>Client policy</dt>
        <dd>{policyText(own, shared)}</dd>
      </dl>
      <div className={pages["buttons"]}>
        <Button
          variant="default"
          onClick={() =>
            focusField(editor, caller, `/spec/backends/${index}/virtualService/clientPolicy/tls/enforce`)
          }
        >
          Edit client policy
        </Button>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
          onClick={() => removeItems(editor, [], [{ caller, service }])}
        >
          Remove backend
        </Button>
      </div>
    </section>
  );
}

/** The effective policy, and who decided it. */
function policyText(own: Json | undefined, shared: Json | undefined): string {
  if (own !== undefined) return `${summaryOf("ClientPolicyTls", own)} (its own)`;
  return shared === undefined ? "no TLS" : `${summaryOf("ClientPolicyTls", shared)} (client defaults)`;
}

function backendIndex(spec: Parameters<typeof nameTextAt>[0] | undefined, service: string): number {
  const backends = spec?.["backends"];
  if (spec === undefined || !isJsonArray(backends)) return 0;
  const found = backends.findIndex(
    (_each, index) => nameTextAt(spec, "backends", index, "virtualService", "virtualServiceName") === service,
  );
  return Math.max(0, found);
}
