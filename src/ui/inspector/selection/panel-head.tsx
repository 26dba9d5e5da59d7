import type { ReactNode } from "react";
import classes from "../inspector.module.css";

/** The head of a panel that is not about one resource. */
export function PanelHead({
  icon,
  title,
  subtitle,
  mono = false,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly subtitle: string;
  readonly mono?: boolean;
}) {
  return (
    <header className={classes["header"]}>
      {icon}
      <div className={classes["titles"]}>
        <h2 className={classes["title"]} data-mono={mono} title={title}>
          {title}
        </h2>
        <p className={classes["subtitle"]}>{subtitle}</p>
      </div>
    </header>
  );
}
