import { IconUpload } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { isTyping } from "../../app/is-typing.ts";
import { usePanels } from "../../app/panel-state.ts";
import classes from "./drop-target.module.css";
import { droppedFiles } from "./dropped-files.ts";
import { isImportText, pastedFile } from "./pasted-text.ts";

/** Opens the import with files that are dropped anywhere, and with JSON text that is pasted outside of fields. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const { open, panel } = usePanels();
  const [over, setOver] = useState(false);
  const panelOpen = panel !== undefined;
  useEffect(() => {
    // Enter and leave come for every element on the way; only the first and the last count.
    let depth = 0;
    const track = (event: DragEvent, step: number): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = Math.max(0, depth + step);
      setOver(depth > 0);
    };
    const onEnter = (event: DragEvent): void => track(event, 1);
    const onLeave = (event: DragEvent): void => track(event, -1);
    const onOver = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      open({ kind: "import", files: droppedFiles(event.dataTransfer) });
    };
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
    };
  }, [open]);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (event.defaultPrevented || panelOpen || isTyping(event.target) || !isImportText(text)) return;
      event.preventDefault();
      open({ kind: "import", files: pastedFile(text) });
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [open, panelOpen]);
  return (
    <>
      {children}
      {over && (
        <div className={classes["over"]}>
          <span className={classes["message"]}>
            <IconUpload size={16} stroke={1.5} aria-hidden />
            Drop files or folders to import them. Nothing changes before you have seen the preview.
          </span>
        </div>
      )}
    </>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
