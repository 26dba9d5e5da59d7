/**
 * `npm run bench`: ratios of the shipped build, measured in one run. `-- --short` (or BENCH=short) makes one
 * round at two sizes; `-- --json FILE` writes `[{"goal": …, "value": …}]` besides.
 */
import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchBoard } from "./board.ts";
import { benchEdit } from "./edit.ts";
import { benchFirstLoad } from "./first-load.ts";
import type { Goal } from "./goal.ts";

const { values } = parseArgs({ options: { short: { type: "boolean" }, json: { type: "string" } } });
const short = values.short === true || process.env["BENCH"] === "short";
if (!existsSync(new URL("../dist/client/index.html", import.meta.url))) {
  throw new Error("There is no build to measure: run npm run build first.");
}

const goals: Goal[] = [
  ...benchFirstLoad(),
  ...benchEdit(short ? 1 : 3),
  ...(await benchBoard(short ? [200, 1000] : [200, 1000, 5000], short ? 1 : 3)),
];
for (const { goal, value, unit } of goals) {
  console.log(`${goal.padEnd(24)}${value.toFixed(2).padStart(8)}${unit === "kB" ? " kB" : ""}`);
}
if (values.json !== undefined) {
  writeFileSync(
    values.json,
    `${JSON.stringify(
      goals.map(({ goal, value }) => ({ goal, value })),
      null,
      2,
    )}\n`,
  );
}
process.exit(0);
