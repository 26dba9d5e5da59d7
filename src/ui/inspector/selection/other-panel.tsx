import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { isRefused } from "../../../editor/command.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import { useShownRef } from "../../app/shown-name.ts";
import type { Comparison } from "../../data/compare/comparison.ts";
import { takeBack } from "../../data/compare/take-back.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import pages from "../pages/pages.module.css";
import { PanelHead } from "./panel-head.tsx";

/** What the other design of a comparison has, and this one lacks. */
export function OtherPanel({
  id,
  comparison: { title, other, otherIs },
}: {
  readonly id: ResourceId;
  readonly comparison: Comparison;
}) {
  const editor = useEditor();
  const { kind, name, mesh } = useShownRef(id);
  const take = (): void => {
    const outcome = editor.run(takeBack, { other, ids: [id] });
    if (isRefused(outcome)) notify({ text: outcome.refused, tone: "problem" });
    else if (outcome.message !== undefined) notify({ text: outcome.message });
  };
  return (
    <>
      <PanelHead
        icon={<KindIcon kind={kind} size={20} />}
        title={name}
        mono={kind === "virtualService"}
        subtitle={`${otherIs === "before" ? "Removed" : "Added"} · ${mesh}`}
      />
      <div className={pages["body"]}>
        <p className={pages["help"]}>
          {otherIs === "before" ? "Removed. Not in this design." : "Not in this design."} It is in {title}.
        </p>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
          onClick={take}
        >
          {otherIs === "before" ? "Take back" : "Take over"}
        </Button>
      </div>
    </>
  );
}
