import { Button, Modal } from "@mantine/core";
import { useSignal } from "../../canvas/use-signal.ts";
import { busy } from "./busy.ts";
import classes from "./busy-layer.module.css";

/**
 * Keeps the design from being used while work on it is under way, says how far the work is, and how to stop it
 * where that is possible. It is seen only where the work takes longer than a moment.
 */
export function BusyLayer() {
  const now = useSignal(busy);
  if (now === undefined) return null;
  const { text, share, stop } = now;
  return (
    <Modal.Root
      opened
      centered
      size={360}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      onClose={stop ?? nothing}
      classNames={{ inner: classes["moment"] ?? "", overlay: classes["moment"] ?? "" }}
    >
      <Modal.Overlay backgroundOpacity={0.2} />
      <Modal.Content>
        <Modal.Body className={classes["body"] ?? ""}>
          <Modal.Title className={classes["text"] ?? ""} role="status" tabIndex={-1} data-autofocus>
            {text}
          </Modal.Title>
          {stop !== undefined && (
            <Button variant="default" onClick={stop}>
              Stop
            </Button>
          )}
          <progress className={classes["bar"]} aria-label={text} value={share} max={1} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const nothing = (): void => undefined;
