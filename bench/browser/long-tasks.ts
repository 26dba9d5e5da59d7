import type { Page } from "@playwright/test";

/** A task of the page's main thread. */
export interface Task {
  /** In milliseconds. */
  readonly duration: number;
  /** What was being done on the page: `opening`, `pan`. */
  readonly phase: string;
  /** The longest parts of it, with scripts and their positions: `FunctionCall index.js:1:2345 31 ms`. */
  readonly parts: readonly string[];
}

const CATEGORIES = [
  "blink.user_timing",
  "loading",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
];
/** The mark by which the page's main thread and its phases are known. */
const PHASE = "bench:";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: Record<string, unknown>; readonly [name: string]: unknown };
}

/** From now on the page's tasks are recorded. */
export async function startTasks(page: Page): Promise<void> {
  await page.context().browser()?.startTracing(page, { categories: CATEGORIES });
}

/** What follows is another phase. */
export function phase(page: Page, name: string): Promise<void> {
  return page.evaluate((mark) => void performance.mark(mark), PHASE + name);
}

/**
 * The tasks of the page's main thread since its first paint, or since the first phase where it was painted before
 * the recording; longest first. Ends the recording.
 */
export async function endTasks(page: Page): Promise<Task[]> {
  const trace = await page.context().browser()?.stopTracing();
  const { traceEvents } = JSON.parse(trace?.toString("utf8") ?? "{}") as { traceEvents: TraceEvent[] };
  const phases = traceEvents.filter(({ name }) => name.startsWith(PHASE)).sort((a, b) => a.ts - b.ts);
  const [first] = phases;
  if (first === undefined) throw new Error("the trace shows no phase");
  const own = traceEvents
    .filter(({ pid, tid, dur }) => pid === first.pid && tid === first.tid && dur !== undefined)
    .sort((a, b) => a.ts - b.ts);
  const painted = traceEvents
    .filter(({ name, pid }) => name === "firstContentfulPaint" && pid === first.pid)
    .map(({ ts }) => ts);
  const from = painted.length === 0 ? first.ts : Math.min(...painted);
  return own
    .filter(({ name, ts }) => name === "RunTask" && ts >= from)
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, 10)
    .map((task) => ({
      duration: (task.dur ?? 0) / 1000,
      phase: phases.findLast(({ ts }) => ts <= task.ts)?.name.slice(PHASE.length) ?? "opening",
      parts: partsOf(task, own),
    }));
}

/** The longest events within a task that are not the task itself, six at most. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string[] {
  const end = task.ts + (task.dur ?? 0);
  return events
    .filter((event) => event !== task && event.ts >= task.ts && event.ts + (event.dur ?? 0) <= end)
    .filter(
      ({ name, dur }) => name !== "RunTask" && !name.startsWith("ThreadController") && (dur ?? 0) > 1000,
    )
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, 6)
    .map(({ name, dur, args }) => {
      const { functionName, url, lineNumber, columnNumber, type } = args?.data ?? {};
      const script = typeof url === "string" ? url.replace(/^.*\//, "") : "";
      const place = script === "" ? "" : `${script}:${lineNumber ?? 0}:${columnNumber ?? 0}`;
      const words = [name, type, functionName, place].filter(
        (word) => typeof word === "string" && word !== "",
      );
      return `${words.join(" ")} ${((dur ?? 0) / 1000).toFixed(0)} ms`;
    });
}
