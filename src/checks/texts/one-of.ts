import { chooseOne, chosen, listed } from "../phrases.ts";
import type { Choice } from "../problem-args.ts";
import type { ProblemText } from "./text.ts";

/** What to say of a place that must have exactly one of some members. */
export function oneOf(label: string, choice: Choice): ProblemText {
  const subject = choice.members.length === 1 ? "must have" : "must have exactly one of";
  return {
    message: `${label} ${subject} ${listed(choice.members, "or")}; it ${chosen(choice)}.`,
    fix: choice.members.length === 1 ? `Set ${listed(choice.members, "or")}.` : chooseOne(choice),
  };
}
