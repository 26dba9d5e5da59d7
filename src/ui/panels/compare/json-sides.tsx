import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import classes from "./json-sides.module.css";

const JsonMerge = lazy(() => import("./json-merge.tsx").then((module) => ({ default: module.JsonMerge })));

export interface JsonSidesProps {
  /** Canonical JSON; empty where the side has none. */
  readonly before: string;
  readonly after: string;
}

/** A resource before and after as JSON, beside each other: what differs is marked, long parts that do not are folded. */
export function JsonSides({ before, after }: JsonSidesProps) {
  const [allLines, setAllLines] = useState(false);
  return (
    <section className={classes["sides"]} aria-label="JSON before and after">
      <div className={classes["labels"]}>
        <span>{before === "" ? "Before: none" : "Before"}</span>
        <span>{after === "" ? "After: none" : "After"}</span>
        <Button variant="subtle" size="compact-xs" onClick={() => setAllLines(!allLines)}>
          {allLines ? "Show changes only" : "Show all lines"}
        </Button>
      </div>
      <Suspense fallback={<p className={classes["loading"]}>Loading the JSON…</p>}>
        <JsonMerge before={before} after={after} allLines={allLines} />
      </Suspense>
    </section>
  );
}
