import { spawnSync } from "node:child_process";

/** True where the programs that tests need must be there: tests that would be skipped fail instead. */
export const clientsRequired = process.env["REQUIRE_CLIENTS"] === "1";

/** True where the program starts with these arguments; says so where it does not and need not. */
export function isInstalled(name: string, program: string, args: readonly string[]): boolean {
  const installed = spawnSync(program, args, { stdio: "ignore" }).status === 0;
  if (!installed && !clientsRequired)
    process.stderr.write(`${name} is not on this machine: its tests are skipped.\n`);
  return installed;
}
