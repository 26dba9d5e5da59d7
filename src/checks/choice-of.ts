import type { JsonObject } from "../lib/json.ts";
import type { Choice } from "./problem-args.ts";

/** Which of `members` the object has. A hole or a wrong value counts as set: the user means it. */
export function choiceOf(value: JsonObject, members: readonly string[]): Choice {
  return { members, set: members.filter((member) => Object.hasOwn(value, member)) };
}
