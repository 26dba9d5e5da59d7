import type { Round } from "./board.ts";
import type { Cost } from "./browser/gestures.ts";
import { median, quantile } from "./statistics.ts";

const PAGES = ["empty", "small", "middle", "large", "stock", "cytoscape"] as const;

/** Prints what stands behind the goals: each page's medians, and the longest tasks with where they come from. */
export function printRounds(rounds: readonly Round[]): void {
  const [first] = rounds;
  if (first === undefined) return;
  console.log("\npage        open ms   pan CPU ms   zoom CPU ms   pan p95 ms   zoom p95 ms   heap MB");
  for (const page of PAGES) {
    const cells = [
      cell(rounds, (round) => round[page].open, 0, 10),
      cell(rounds, (round) => round[page].pan?.cpu, 1, 13),
      cell(rounds, (round) => round[page].zoom?.cpu, 1, 14),
      cell(rounds, (round) => p95(round[page].pan), 0, 13),
      cell(rounds, (round) => p95(round[page].zoom), 0, 14),
      cell(rounds, (round) => mega(round[page].heap), 1, 10),
    ];
    console.log(page.padEnd(9) + cells.join(""));
  }
  console.log(
    `store ${cell(rounds, ({ store }) => mega(store), 1, 0)} MB, input ${cell(rounds, ({ input }) => mega(input), 1, 0)} MB`,
  );
  for (const size of ["small", "large"] as const) {
    const of = (figure: (round: Round) => number | undefined): string => cell(rounds, figure, 1, 0);
    console.log(
      `${size}: drag ${of((round) => round[size].drag.cpu)} CPU ms a frame (p95 ${of((round) => p95(round[size].drag))} ms), ` +
        `keystroke ${of((round) => round[size].edit)} CPU ms (painted in ${of((round) => median(round[size].painted))} ms), ` +
        `zoom across ${of((round) => round[size].across.cpu)} CPU ms a frame (p95 ${of((round) => p95(round[size].across))} ms)`,
    );
  }
  printTasks(rounds, "tasks", "longest tasks of the large design after the first paint");
  printTasks(
    rounds,
    "opening",
    "longest tasks of a first opening of the middle design, after the first paint",
  );
  printTasks(rounds, "steps", "longest tasks of what is done with all resources of the small design at once");
}

/** Those of the round whose longest one is the median. */
function printTasks(rounds: readonly Round[], which: "tasks" | "opening" | "steps", title: string): void {
  const lengths = rounds.map((round) => round[which][0]?.duration ?? 0);
  const longest = median(lengths);
  console.log(`\n${title} (rounds: ${lengths.map((length) => length.toFixed(0)).join(", ")} ms)`);
  const tasks = rounds[lengths.indexOf(longest)]?.[which] ?? [];
  for (const { duration, phase, parts } of tasks.slice(0, 6)) {
    console.log(`${duration.toFixed(0).padStart(6)} ms  ${phase}: ${parts.join("; ")}`);
  }
}

function cell(
  rounds: readonly Round[],
  figure: (round: Round) => number | undefined,
  digits: number,
  width: number,
): string {
  const values = rounds.map(figure).filter((value) => value !== undefined);
  return (values.length === 0 ? "-" : median(values).toFixed(digits)).padStart(width);
}

function p95(cost: Cost | undefined): number | undefined {
  return cost === undefined ? undefined : quantile(cost.frames, 0.95);
}

function mega(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 1e6;
}
