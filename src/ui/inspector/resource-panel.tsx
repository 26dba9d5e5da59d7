import { Button, Tabs } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useState } from "react";
import type { ResourceId } from "../../model/reference/ref.ts";
import { usePanels } from "../app/panel-state.ts";
import { onFieldRequest, takeFieldRequest } from "./focus-field.ts";
import { FormTab } from "./form-tab.tsx";
import classes from "./inspector.module.css";
import { ResourceHeader } from "./resource-header.tsx";
import { useInspectorTab } from "./tab-state.ts";

const JsonTab = lazy(() => import("./json/json-tab.tsx").then((module) => ({ default: module.JsonTab })));

/** One resource: its header, its form and its JSON. */
export function ResourcePanel({ id }: { readonly id: ResourceId }) {
  const [tab, setTab] = useInspectorTab();
  const [wanted, setWanted] = useState(() => takeFieldRequest(id));
  const panels = usePanels();
  const shown = wanted === undefined ? tab : "form";
  useEffect(
    () =>
      onFieldRequest(() => {
        const request = takeFieldRequest(id);
        if (request !== undefined) setWanted(request);
      }),
    [id],
  );
  return (
    <>
      <ResourceHeader id={id} />
      <Tabs
        value={shown}
        onChange={(next) => {
          setWanted(undefined);
          setTab(next === "json" ? "json" : "form");
        }}
        keepMounted={false}
        classNames={{ root: classes["tabs"] ?? "", panel: classes["panel"] ?? "", tab: classes["tab"] ?? "" }}
      >
        <div className={classes["tabBar"]}>
          <Tabs.List aria-label="Views of the resource">
            <Tabs.Tab value="form">Form</Tabs.Tab>
            <Tabs.Tab value="json">JSON</Tabs.Tab>
          </Tabs.List>
          <Button
            variant="subtle"
            leftSection={<IconFileExport size={16} stroke={1.5} aria-hidden />}
            onClick={() => panels.open({ kind: "export", resource: id })}
          >
            Export JSON
          </Button>
        </div>
        <Tabs.Panel value="form">
          <FormTab id={id} wanted={wanted} />
        </Tabs.Panel>
        <Tabs.Panel value="json">
          <Suspense fallback={<p className={classes["loading"]}>Loading the JSON editor.</p>}>
            <JsonTab id={id} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
