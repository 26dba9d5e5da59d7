/** What a goal's value is: against something in the same run, a size, milliseconds, or frames. */
type Unit = "ratio" | "kB" | "ms" | "frames";

/** Every goal of `npm run bench`, in the order of the report, with the most that it may be. */
const GOALS = {
  "pan10k-vs-empty": { limit: 2, unit: "ratio" },
  "pan10k-vs-1k": { limit: 1.3, unit: "ratio" },
  "zoom10k-vs-1k": { limit: 1.3, unit: "ratio" },
  "drag10k-vs-1k": { limit: 1.3, unit: "ratio" },
  "edit10k-vs-1k": { limit: 1.3, unit: "ratio" },
  "open5k-vs-empty": { limit: 1.5, unit: "ratio" },
  "open5k-vs-stock": { limit: 1 / 12, unit: "ratio" },
  "open5k-vs-cytoscape": { limit: 1 / 10, unit: "ratio" },
  "pan5k-vs-stock": { limit: 1 / 20, unit: "ratio" },
  "zoom5k-vs-stock": { limit: 1 / 20, unit: "ratio" },
  "pan5k-vs-cytoscape": { limit: 1 / 2.5, unit: "ratio" },
  "zoom5k-vs-cytoscape": { limit: 1 / 2.5, unit: "ratio" },
  "heap5k-vs-stock": { limit: 1 / 10, unit: "ratio" },
  "heap5k-vs-cytoscape": { limit: 1 / 3, unit: "ratio" },
  "frames10k-p95": { limit: 1.05, unit: "frames" },
  "longest-task-10k": { limit: 50, unit: "ms" },
  "key10k-frames": { limit: 1, unit: "frames" },
  "edit5k-vs-immer": { limit: 1 / 50, unit: "ratio" },
  "first-load-kb": { limit: 320, unit: "kB" },
} as const satisfies { readonly [goal: string]: { readonly limit: number; readonly unit: Unit } };

export type GoalName = keyof typeof GOALS;

export const GOAL_NAMES = Object.keys(GOALS) as readonly GoalName[];

/** Values of the goals that a run could measure. */
export type Measured = { [G in GoalName]?: number | undefined };

/** One line of the report: name, value, limit, and whether it is kept. */
export function goalLine(goal: GoalName, value: number | undefined, isShort: boolean): string {
  const { limit, unit } = GOALS[goal];
  const said = unit === "ratio" ? "" : ` ${unit}`;
  const head = goal.padEnd(22);
  if (value === undefined) return `${head}${"-".padStart(9)}  not measured`;
  const line = `${head}${rounded(value).padStart(9)}${said.padEnd(7)}`;
  if (isShort) return line.trimEnd();
  return `${line} limit ${rounded(limit)}${isKept(goal, value) ? "" : `  missed by a factor of ${rounded(value / limit)}`}`;
}

export function isKept(goal: GoalName, value: number): boolean {
  return value <= GOALS[goal].limit;
}

function rounded(value: number): string {
  return value.toFixed(value < 1 ? 4 : value < 100 ? 2 : 0);
}
