import type { Limits } from "./problem-args.ts";

/** The limits alone, without members that are not set. */
export function limitsOf({ min, max }: Limits): Limits {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
