import { ActionIcon, Popover } from "@mantine/core";
import { IconHelp } from "@tabler/icons-react";
import { CATALOGUE } from "../../../checks/catalogue.ts";
import type { Code } from "../../../checks/problem-args.ts";
import classes from "./explain-problem.module.css";

const CERTAINTY = {
  verified: "Seen in practice",
  stated: "Stated by the source",
  inferred: "Inferred",
} as const;

/** A button that says what a check means: why it matters, what happens, what to do, and who says so. */
export function ExplainProblem({ code }: { readonly code: Code }) {
  const { title, reason, consequence, remedy, certainty, source } = CATALOGUE[code];
  return (
    <Popover width={360} position="top-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={`Explain ${code}`} title={`Explain ${code}`}>
          <IconHelp size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes["text"]} data-autofocus tabIndex={-1}>
          <h3 className={classes["title"]}>
            <span className="mono">{code}</span> {title}
          </h3>
          <p>{reason}</p>
          <p>{consequence}</p>
          <p>{remedy}</p>
          <p className={classes["source"]}>
            {CERTAINTY[certainty]}: {source}
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
