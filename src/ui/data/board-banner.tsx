import type { ReactNode } from "react";
import classes from "./board-banner.module.css";

export interface BoardBannerProps {
  /** What the message is about, for those who do not see it. */
  readonly label: string;
  readonly tone: "warning" | "plain";
  readonly icon: ReactNode;
  /** One sentence. */
  readonly text: string;
  /** Its buttons. */
  readonly children: ReactNode;
}

/** A message over the board that stays until it is dealt with. */
export function BoardBanner({ label, tone, icon, text, children }: BoardBannerProps) {
  return (
    <section className={classes["banner"]} data-tone={tone} aria-label={label}>
      {icon}
      <p className={classes["text"]} role="status">
        {text}
      </p>
      <div className={classes["actions"]}>{children}</div>
    </section>
  );
}
