import { ActionIcon, SegmentedControl } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import type { Problem, Severity } from "../../../checks/problem.ts";
import { useEditor } from "../../app/editor-context.ts";
import { VirtualList } from "../../components/virtual-list.tsx";
import { focusField } from "../../inspector/focus-field.ts";
import { ProblemRow } from "./problem-row.tsx";
import classes from "./problems-drawer.module.css";
import { PROBLEMS_SHOWN } from "./problems-shown.ts";
import { useProblemVersion } from "./use-problem-version.ts";

const ROW = 32;
type Wanted = Severity | "all";

/** Below the board: every problem of the design, each with a way to its field and what it means. */
export function ProblemsDrawer() {
  const editor = useEditor();
  const [wanted, setWanted] = useState<Wanted>("all");
  const version = useDeferredValue(useProblemVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for what the editor holds
  const problems = useMemo(() => (editor.problems.isPending ? [] : [...editor.problems]), [editor, version]);
  const { count, isPending } = editor.problems;
  const rows = problems
    .filter(({ severity }) => wanted === "all" || severity === wanted)
    .map((problem) => ({
      key: `${problem.at.id} ${problem.at.pointer} ${problem.code}`,
      height: ROW,
      problem,
    }));
  return (
    <section className={classes["drawer"]} aria-label="Problems" data-region>
      <header className={classes["head"]}>
        <h2 className={classes["title"]}>Problems</h2>
        <SegmentedControl
          aria-label="Severity"
          value={wanted}
          onChange={(value) => setWanted(value as Wanted)}
          data={[
            { value: "all", label: isPending ? "All …" : `All ${problems.length}` },
            { value: "error", label: isPending ? "Errors …" : `Errors ${count.error}` },
            { value: "warning", label: isPending ? "Warnings …" : `Warnings ${count.warning}` },
            { value: "info", label: isPending ? "Notes …" : `Notes ${count.info}` },
          ]}
        />
        <ActionIcon
          className={classes["close"]}
          aria-label="Hide problems"
          onClick={() => PROBLEMS_SHOWN.set(false)}
        >
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </header>
      <div className={classes["body"]} data-scroll>
        {rows.length === 0 ? (
          <p className={classes["empty"]} role="status">
            {isPending
              ? "Checking the design…"
              : problems.length === 0
                ? "App Mesh would take this design as it is: no rule that it enforces is broken."
                : "No problem has this severity."}
          </p>
        ) : (
          <VirtualList items={rows} label="Problems">
            {({ problem }) => <ProblemRow problem={problem} onShow={show} />}
          </VirtualList>
        )}
      </div>
    </section>
  );

  function show({ at }: Problem): void {
    focusField(editor, at.id, at.pointer);
  }
}
