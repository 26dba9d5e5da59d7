import { Button } from "@mantine/core";
import { useState } from "react";
import { newDesign } from "../../editor/new-design.ts";
import { formatAddress } from "./address.ts";
import { openDesignStore } from "./designs/open-design-store.ts";
import type { StartProblem } from "./open-start.ts";
import classes from "./start-problem-page.module.css";

/** What is shown where no design could be opened: why, and what to do. */
export function StartProblemPage({ problem }: { readonly problem: StartProblem }) {
  const [failed, setFailed] = useState<string>();
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
          : (failed ?? problem.reason)}
      </p>
      <div className={classes["actions"]}>
        <Button
          onClick={() => {
            if (isMissing) window.location.hash = "";
            window.location.reload();
          }}
        >
          {isMissing ? "Open my last design" : isStopped ? "Open it again" : "Try again"}
        </Button>
        {isStopped && (
          <Button variant="default" onClick={() => void startNew().then(setFailed)}>
            Start a new design
          </Button>
        )}
      </div>
    </main>
  );
}

/** Opens a new design, from which all others can be reached; gives the reason where none can be kept. */
async function startNew(): Promise<string | undefined> {
  const designs = await openDesignStore();
  const created = designs.ok ? await designs.value.create(newDesign()) : designs;
  if (!created.ok) return created.error.reason;
  window.location.hash = formatAddress({ design: created.value });
  window.location.reload();
  return undefined;
}
