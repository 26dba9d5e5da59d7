/**
 * `npm run bench`: the board's goals, measured on the shipped build in one run. `-- --json FILE` writes
 * `[{"goal": …, "value": …}]` besides. BENCH=short makes one round with smaller designs and shorter gestures,
 * and judges nothing. Ends with 1 where a goal is missed.
 */
import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureBoard } from "./board.ts";
import { benchEdit } from "./edit.ts";
import { boardFigures } from "./figures.ts";
import { GOAL_NAMES, goalLine, isKept, type Measured } from "./goal.ts";
import { printRounds } from "./print-rounds.ts";

const { values } = parseArgs({ options: { json: { type: "string" } } });
const isShort = process.env["BENCH"] === "short";
if (!existsSync(new URL("../dist/client/index.html", import.meta.url))) {
  throw new Error("There is no build to measure: run npm run build first.");
}

const sizes = isShort
  ? { small: 200, middle: 300, large: 1000 }
  : { small: 1000, middle: 5000, large: 10_000 };
const edit = benchEdit(isShort ? 1 : 3);
const rounds = await measureBoard(sizes, isShort ? 1 : 3);
printRounds(rounds);
const measured: Measured = { ...boardFigures(rounds), "edit5k-vs-immer": edit };

if (isShort) {
  const { small, middle, large } = sizes;
  console.log(`\nshort: ${small}, ${middle} and ${large} nodes stand for 1k, 5k and 10k; nothing is judged`);
} else console.log("");
for (const goal of GOAL_NAMES) console.log(goalLine(goal, measured[goal], isShort));
if (values.json !== undefined) {
  const goals = GOAL_NAMES.flatMap((goal) => {
    const value = measured[goal];
    return value === undefined ? [] : [{ goal, value }];
  });
  writeFileSync(values.json, `${JSON.stringify(goals, null, 2)}\n`);
}
const isMissed = GOAL_NAMES.some((goal) => !isKept(goal, measured[goal] ?? Number.POSITIVE_INFINITY));
process.exit(isMissed && !isShort ? 1 : 0);
