import { ActionIcon } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./pages.module.css";

export interface PageFrameProps {
  readonly title: string;
  /** What it is part of: `checkout › Listener 8080 http`. */
  readonly context: string;
  /** Where Back leads. */
  readonly backTo: string;
  readonly onBack: () => void;
  /** The block that it is about. */
  readonly pointer?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A page in the panel, with a way back. */
export function PageFrame({ title, context, backTo, onBack, pointer, action, children }: PageFrameProps) {
  return (
    <div className={classes["page"]} data-field={pointer}>
      <div className={classes["head"]}>
        <ActionIcon aria-label={`Back to ${backTo}`} title={`Back to ${backTo}`} onClick={onBack}>
          <IconArrowLeft size={16} stroke={1.5} />
        </ActionIcon>
        <div className={classes["titles"]}>
          <p className={classes["context"]} title={context}>
            {context}
          </p>
          <h2 className={classes["title"]} data-page-heading tabIndex={-1}>
            {title}
          </h2>
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}
