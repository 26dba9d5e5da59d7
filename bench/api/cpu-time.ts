import { readFileSync } from "node:fs";

/** Clock ticks of /proc in a second: 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Milliseconds of processor time that a process has used, so that what else the machine does counts little;
 * undefined where the system does not tell.
 */
export function cpuTime(pid: number): number | undefined {
  try {
    // After the name of the program, which is in brackets: state, and from the 12th on the times of user and system.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
  } catch {
    return undefined;
  }
}
