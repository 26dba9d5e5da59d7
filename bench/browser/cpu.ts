import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Clock ticks a second of /proc; 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * CPU seconds that a process and all its descendants have used so far, from /proc. Steadier than wall time
 * on a machine that others use too. Throws where there is no /proc: the bench needs Linux.
 */
export function cpuSeconds(root: number): number {
  const children = childrenByParent();
  let ticks = 0;
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    ticks += ticksOf(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return ticks / TICKS;
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

/** Fields 14 and 15 of /proc/PID/stat (user and system time); 0 for a process that has ended meanwhile. */
function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
