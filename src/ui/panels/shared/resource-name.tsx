import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import classes from "./resource-name.module.css";

/** A resource in a list: icon, name, and its kind in grey (with the router or gateway that it belongs to). */
export function ResourceName({ id }: { readonly id: ResourceId }) {
  const { kind, name, parent } = refOf(id);
  const title = kindDefinition(kind).title;
  return (
    <span className={classes["resource"]}>
      <KindIcon kind={kind} />
      <span className={classes["name"]} data-mono={kind === "virtualService" || undefined}>
        {name}
      </span>
      <span className={classes["kind"]}>{parent === undefined ? title : `${title} of ${parent}`}</span>
    </span>
  );
}
