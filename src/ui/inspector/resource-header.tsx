import { ActionIcon, Menu } from "@mantine/core";
import {
  IconCopy,
  IconCopyPlus,
  IconDots,
  IconDownload,
  IconPencil,
  IconTerminal2,
  IconTrash,
} from "@tabler/icons-react";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { useEditor } from "../app/editor-context.ts";
import { nameTitle, useShownRef } from "../app/shown-name.ts";
import { useChosenTarget } from "../data/chosen-target.ts";
import { useObserved } from "../data/observed-context.ts";
import { embeddedLabel, targetLabel } from "../data/target-label.ts";
import { KindIcon } from "../kinds/kind-icon.tsx";
import { focusField } from "./focus-field.ts";
import classes from "./inspector.module.css";
import { ResourceSources } from "./resource-sources.tsx";
import { useResourceActions } from "./use-resource-actions.ts";

const ICON = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/** What is shown, where it was applied, and what can be done with all of it. */
export function ResourceHeader({ id }: { readonly id: ResourceId }) {
  const ref = useShownRef(id);
  const { title } = kindDefinition(ref.kind);
  return (
    <header className={classes["header"]}>
      <KindIcon kind={ref.kind} size={20} />
      <div className={classes["titles"]}>
        <h2
          className={classes["title"]}
          data-mono={ref.kind === "virtualService"}
          title={nameTitle(id, ref.name)}
        >
          {ref.name}
        </h2>
        <p className={classes["subtitle"]}>
          {title}
          {ref.parent === undefined ? "" : ` of ${ref.parent}`}
          {ref.kind === "mesh" ? "" : ` · mesh ${ref.mesh}`}
          <AppliedVersion id={id} />
        </p>
        <ResourceSources id={id} />
      </div>
      <ResourceMenu id={id} />
    </header>
  );
}

function AppliedVersion({ id }: { readonly id: ResourceId }) {
  const observed = useObserved(id);
  const { target } = useChosenTarget();
  if (observed === undefined) return null;
  const where = target === undefined ? embeddedLabel() : targetLabel(target);
  return <span title={observed.arn}>{` · version ${observed.version} on ${where}`}</span>;
}

function ResourceMenu({ id }: { readonly id: ResourceId }) {
  const editor = useEditor();
  const actions = useResourceActions(id);
  const isMesh = refOf(id).kind === "mesh";
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`Actions for ${refOf(id).name}`}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTerminal2 {...ICON} />} onClick={actions.copyCommand}>
          Copy CLI command
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload {...ICON} />} onClick={actions.download}>
          Download {actions.fileName}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={actions.copyJson}>
          Copy JSON
        </Menu.Item>
        {!isMesh && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => focusField(editor, id, "/name")}>
              Rename
            </Menu.Item>
            <Menu.Item leftSection={<IconCopyPlus {...ICON} />} onClick={actions.duplicate}>
              Duplicate
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={actions.remove}>
              Delete
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
