import type { Values } from "./read-values.ts";

/**
 * The value that was given for a variable as a hole names it: `.Values.port | int` of Helm is `.Values.port`,
 * and a plain `port` stands for it and for `var.port` of Terraform. The name that says most counts.
 */
export function valueOfVariable(variable: string, given: Values): string | undefined {
  const [first = variable] = variable.split("|");
  const names = [variable, first.trim(), first.trim().replace(/^(var|\$?\.Values)\./, "")];
  for (const name of names) {
    const value = given.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
