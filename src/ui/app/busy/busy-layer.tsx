import { Button } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import { useSignal } from "../../canvas/use-signal.ts";
import { type Busy, busy } from "./busy.ts";
import classes from "./busy-layer.module.css";

/**
 * Keeps the design from being used while work on it is under way, says how far the work is, and how to stop it
 * where that is possible. It is seen only where the work takes longer than a moment.
 */
export function BusyLayer() {
  const now = useSignal(busy);
  return now === undefined ? null : <BusyDialog {...now} />;
}

/**
 * The browser's own dialog: it comes and goes without measuring the page, which the work is to leave free. Closing
 * it gives the focus back to what had it.
 */
function BusyDialog({ text, share, stop }: Busy) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Not its button, which the key that began the work would press, held down or pressed again.
    shown?.focus();
    return () => shown?.close();
  }, []);
  const mayStop = stop !== undefined;
  useLayoutEffect(() => {
    // The button had the focus, and is gone: keys are the dialog's all the same.
    if (!mayStop) dialog.current?.focus();
  }, [mayStop]);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={classes["dialog"]}
      aria-label={text}
      // The keys of the page and the board are not for now. Escape is taken here: of two that follow each other the
      // browser lets nobody keep the second from closing the dialog.
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Escape") return;
        event.preventDefault();
        stop?.();
      }}
      onCancel={(event) => {
        event.preventDefault();
        stop?.();
      }}
    >
      <p className={classes["text"]} role="status">
        {text}
      </p>
      {mayStop && (
        <Button variant="default" onClick={stop}>
          Stop
        </Button>
      )}
      <progress className={classes["bar"]} aria-label="Done" value={share} max={1} />
    </dialog>
  );
}
