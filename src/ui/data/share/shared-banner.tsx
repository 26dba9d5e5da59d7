import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";
import { BoardBanner } from "../board-banner.tsx";
import { SHARED } from "../looking.ts";
import { useOpenDesigns } from "../open-designs-context.ts";

/** What stands over the board while a shared design is looked at. */
export function SharedBanner({ mayEdit }: { readonly mayEdit: boolean }) {
  const editor = useEditor();
  const { designs, open } = useOpenDesigns();
  const copy = async (): Promise<void> => {
    const made = await designs.create(editor.design);
    if (!made.ok) return notify({ text: made.error.reason, tone: "problem" });
    open(made.value);
    notify({ text: "This is your copy: it is kept in this browser." });
  };
  return (
    <BoardBanner
      label="About this design"
      tone="plain"
      icon={<IconEye size={16} stroke={1.5} aria-hidden />}
      text={mayEdit ? "This design was shared with you to edit. Make a copy to begin." : SHARED}
    >
      <Button onClick={() => void copy()}>Make a copy</Button>
      <Button
        variant="default"
        onClick={() => {
          window.location.hash = "#/";
        }}
      >
        Open my designs
      </Button>
    </BoardBanner>
  );
}
