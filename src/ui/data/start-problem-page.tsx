import { Button } from "@mantine/core";
import type { StartProblem } from "./open-start.ts";
import classes from "./start-problem-page.module.css";

/** What is shown where no design could be opened: why, and what to do. */
export function StartProblemPage({ problem }: { readonly problem: StartProblem }) {
  const isMissing = problem.code === "design-missing";
  const isStopped = problem.code === "opening-stopped";
  return (
    <main className={classes["page"]}>
      <h1 className={classes["title"]}>
        {isMissing
          ? "This design is not in this browser"
          : isStopped
            ? "Opening the design was stopped"
            : "The design could not be opened"}
      </h1>
      <p className={classes["reason"]} role="alert">
        {isMissing
          ? "A design is kept in the browser that it was drawn in. Take it along as a .mesh.json file."
          : problem.reason}
      </p>
      <Button
        onClick={() => {
          if (isMissing) window.location.hash = "";
          window.location.reload();
        }}
      >
        {isMissing ? "Open my last design" : isStopped ? "Open it again" : "Try again"}
      </Button>
    </main>
  );
}
