import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { isRefused } from "../../../editor/command.ts";
import { defineMesh } from "../../../editor/commands/define-mesh.ts";
import { defineService } from "../../../editor/commands/define-service.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import { useShownRef } from "../../app/shown-name.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import pages from "../pages/pages.module.css";
import { References } from "../pages/used-by-page.tsx";
import { PanelHead } from "./panel-head.tsx";

/** Something that is named and not defined: a service of a backend, or the mesh itself. */
export function GhostPanel({ id }: { readonly id: ResourceId }) {
  const editor = useEditor();
  const { kind, name, mesh } = useShownRef(id);
  const title = kindDefinition(kind).title.toLowerCase();
  const define = (): void => {
    const outcome =
      kind === "mesh" ? editor.run(defineMesh, { mesh: id }) : editor.run(defineService, { service: id });
    if (isRefused(outcome)) notify({ text: outcome.refused, tone: "problem" });
    else if (outcome.message !== undefined) notify({ text: outcome.message });
  };
  const canDefine = kind === "mesh" || kind === "virtualService";
  return (
    <>
      <PanelHead
        icon={<KindIcon kind={kind} size={20} />}
        title={name}
        mono={kind === "virtualService"}
        subtitle={`Not defined in ${kind === "mesh" ? "this design" : "this mesh"} · ${mesh}`}
      />
      <div className={pages["body"]}>
        <p className={pages["help"]}>
          {kind === "virtualService"
            ? "Backends name this virtual service and nobody defines it. App Mesh allows that."
            : `The design does not define this ${title}.`}
        </p>
        {canDefine && (
          <Button
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            variant="default"
            onClick={define}
          >
            Define {kind === "mesh" ? "mesh" : "service"}
          </Button>
        )}
        {kind !== "mesh" && (
          <section className={pages["section"]} aria-label="Used by">
            <h3 className={pages["heading"]}>Used by</h3>
            <References id={id} />
          </section>
        )}
      </div>
    </>
  );
}
