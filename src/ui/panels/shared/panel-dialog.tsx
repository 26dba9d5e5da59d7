import { Modal } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import classes from "./panel-dialog.module.css";

export interface PanelDialogProps {
  readonly title: string;
  /** Width in pixels where the window has room. */
  readonly width: number;
  readonly onClose: () => void;
  /** Buttons at the bottom, and what stands beside them. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A large dialog over the board: title, content that scrolls, and a footer that stays. */
export function PanelDialog({ title, width, onClose, footer, children }: PanelDialogProps) {
  useReturnFocus();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={width}
      centered
      classNames={{
        content: classes["content"] ?? "",
        title: classes["title"] ?? "",
        body: classes["body"] ?? "",
      }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        {/* Not Mantine's header element: a page has one banner, and that is the top bar. */}
        <div className={classes["header"]}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body>
          <div className={classes["scroll"]} data-scroll>
            {children}
          </div>
          {footer !== undefined && <div className={classes["footer"]}>{footer}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Gives the focus back to what opened the dialog, unless something else took it meanwhile. */
function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}
