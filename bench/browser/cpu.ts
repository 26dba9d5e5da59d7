import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The processes that make a picture: the page's, and the one that composes it. */
const DRAWING = /--type=(renderer|gpu-process)/;

/**
 * CPU milliseconds that the drawing processes of a browser (all threads of its renderers, and the GPU process)
 * have used so far, from /proc. Steadier than wall time on a machine that others use too. Throws where there
 * is no /proc: the bench needs Linux.
 */
export function drawingCpu(browser: number): number {
  const children = childrenByParent();
  let used = 0;
  const queue = [browser];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    if (DRAWING.test(commandOf(pid))) used += cpuOf(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return used;
}

function childrenByParent(): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (const line of execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number) as [number, number];
    out.set(parent, [...(out.get(parent) ?? []), pid]);
  }
  return out;
}

function commandOf(pid: number): string {
  return textOf(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

/** Time on a processor of all threads, in ms, to the nanosecond; 0 for a process that has ended meanwhile. */
function cpuOf(pid: number): number {
  let nanoseconds = 0;
  for (const thread of threadsOf(pid)) {
    nanoseconds += Number(textOf(`/proc/${pid}/task/${thread}/schedstat`).split(" ")[0]);
  }
  return nanoseconds / 1e6;
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
