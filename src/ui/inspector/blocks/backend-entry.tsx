import { ActionIcon } from "@mantine/core";
import { IconArrowRight, IconLock, IconLockOpen2 } from "@tabler/icons-react";
import { nameTextAt } from "../../../editor/text-at.ts";
import { isJsonObject, type Json } from "../../../lib/json.ts";
import { idOf, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useResource } from "../../app/use-resource.ts";
import { EffectiveWithin } from "../effective/effective-lines.tsx";
import { LeafField } from "../fields/leaf-field.tsx";
import { pointerOf } from "../form/trail.ts";
import { useForm } from "../form-context.ts";
import { useFieldProblems } from "../use-field-problems.ts";
import { useFieldValue } from "../use-field-value.ts";
import classes from "./blocks.module.css";
import type { EntryProps } from "./entry-props.ts";
import { EntryRemove } from "./entry-remove.tsx";
import { ProblemCount } from "./page-row.tsx";
import { PlaceProblems } from "./place-problems.tsx";
import { providerText } from "./provider-text.ts";

/** A backend: the service that may be called, what answers for it, and its own client policy on a page. */
export function BackendEntry({ list, pointer, index }: EntryProps) {
  const { id, openPage } = useForm();
  const { session } = useEditor();
  const entry = pointerOf(list.item, `${pointer}/${index}`);
  const value = useFieldValue(entry);
  if (list.item.control.type !== "structure") return null;
  const [nameField, policy] = list.item.control.children;
  if (nameField === undefined || policy === undefined) return null;
  const name = nameOf(value);
  const service = name === undefined ? undefined : idOf(siblingRef(refOf(id), "virtualService", name));
  const called = `${list.itemLabel} ${index + 1}`;
  const policyAt = pointerOf(policy, entry);
  const hasPolicy = isJsonObject(value) && Object.hasOwn(value, "clientPolicy");
  return (
    <fieldset
      className={classes["backend"]}
      aria-label={`${list.item.label} ${index + 1}`}
      data-field={entry}
    >
      <div className={classes["backendRow"]}>
        <LeafField node={nameField} base={entry} labelHidden name={`Virtual service of ${called}`} />
        <ActionIcon
          aria-label={`Client policy of ${called}${hasPolicy ? "" : " (not set)"}`}
          title={hasPolicy ? "Client policy" : "Client policy (not set)"}
          color={hasPolicy ? "blue" : "gray"}
          data-field={policyAt}
          onClick={() => openPage(policyAt)}
        >
          {hasPolicy ? <IconLock size={16} stroke={1.5} /> : <IconLockOpen2 size={16} stroke={1.5} />}
        </ActionIcon>
        <ActionIcon
          aria-label={`Show ${name ?? called}`}
          title={`Show ${name ?? called}`}
          disabled={service === undefined}
          onClick={() => service !== undefined && session.select([service])}
        >
          <IconArrowRight size={16} stroke={1.5} />
        </ActionIcon>
        <EntryRemove pointer={pointer} index={index} name={called} />
      </div>
      <div className={classes["backendTarget"]}>
        {service !== undefined && <ServiceTarget service={service} />}
        <PolicyProblems pointer={policyAt} />
      </div>
      <EffectiveWithin pointer={entry} />
      <PlaceProblems pointer={entry} />
    </fieldset>
  );
}

function nameOf(backend: Json | undefined): string | undefined {
  return isJsonObject(backend) ? nameTextAt(backend, "virtualServiceName") : undefined;
}

function PolicyProblems({ pointer }: { readonly pointer: string }) {
  return <ProblemCount problems={useFieldProblems(pointer, true)} />;
}

/** What answers for a service, in grey. */
function ServiceTarget({ service }: { readonly service: string }) {
  const resource = useResource(service);
  return <span>{resource === undefined ? "not defined in this mesh" : providerText(resource.spec)}</span>;
}
