import { Button } from "@mantine/core";
import { useSignal } from "../../canvas/use-signal.ts";
import { busy } from "./busy.ts";
import classes from "./busy-layer.module.css";

/**
 * Keeps the design from being used while work on it is under way, says how far the work is, and how to stop it
 * where that is possible. It is seen only where the work takes longer than a moment. The browser's own dialog:
 * it comes and goes without measuring the page, which the work is to leave free.
 */
export function BusyLayer() {
  const now = useSignal(busy);
  if (now === undefined) return null;
  const { text, share, stop } = now;
  return (
    <dialog
      ref={showModal}
      className={classes["dialog"]}
      aria-label={text}
      // The keys of the page and the board are not for now.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        stop?.();
      }}
    >
      <p className={classes["text"]} role="status">
        {text}
      </p>
      {stop !== undefined && (
        <Button variant="default" onClick={stop}>
          Stop
        </Button>
      )}
      <progress className={classes["bar"]} aria-label="Done" value={share} max={1} />
    </dialog>
  );
}

/** Shown over the page; closing it gives the focus back to what had it. */
function showModal(dialog: HTMLDialogElement | null): (() => void) | undefined {
  dialog?.showModal();
  return () => dialog?.close();
}
