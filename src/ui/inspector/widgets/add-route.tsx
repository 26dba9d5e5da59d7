import { Menu } from "@mantine/core";
import { useState } from "react";
import { isRefused } from "../../../editor/command.ts";
import { addGatewayRoute } from "../../../editor/commands/add-gateway-route.ts";
import { addRoute } from "../../../editor/commands/add-route.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import { shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import blocks from "../blocks/blocks.module.css";
import classes from "./routes.module.css";

/** Adds a route to a router and shows it. */
export function AddRoute({ router }: { readonly router: ResourceId }) {
  const editor = useEditor();
  return (
    <button
      type="button"
      className={blocks["addEntry"]}
      onClick={() => {
        const outcome = editor.run(addRoute, { router });
        if (isRefused(outcome)) notify({ text: outcome.refused, tone: "problem" });
      }}
    >
      Add route
    </button>
  );
}

/** Adds a gateway route to one of the services of the mesh, and shows it. */
export function AddGatewayRoute({ gateway }: { readonly gateway: ResourceId }) {
  const editor = useEditor();
  const values = useChosenValues();
  const [services, setServices] = useState<readonly ResourceId[]>([]);
  const add = (to: ResourceId): void => {
    const outcome = editor.run(addGatewayRoute, { gateway, to });
    if (isRefused(outcome)) notify({ text: outcome.refused, tone: "problem" });
  };
  return (
    <Menu
      position="bottom-end"
      withinPortal
      // Looked up when the menu opens: a mesh may have thousands.
      onOpen={() => setServices(editor.graph.childrenOf(idOf(meshRef(refOf(gateway))), "virtualService"))}
    >
      <Menu.Target>
        <button type="button" className={blocks["addEntry"]}>
          Add gateway route
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes["services"] ?? ""}>
        <Menu.Label>{services.length === 0 ? "No virtual service to lead to" : "It leads to"}</Menu.Label>
        {services.map((service) => (
          <Menu.Item key={service} onClick={() => add(service)}>
            {shownName(service, values)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
