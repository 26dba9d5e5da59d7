import { pointerChild } from "../../lib/json-pointer.ts";
import type { Code, ProblemArgs } from "../problem-args.ts";
import { type FixesOf, withPart } from "./fix.ts";

/** The codes that tell of several members where one may stand. */
type ChoiceCode = {
  [C in Code]: ProblemArgs[C] extends ProblemArgs["MW109"] ? C : never;
}[Code];

/** One way for each member that is set: it stays, the others go. */
export const keepOne: FixesOf<ChoiceCode> = ({ at: { pointer }, args: { set } }, { resource }) =>
  set.length < 2
    ? []
    : set.map((kept) => ({
        label: `Keep ${kept}`,
        resource: set
          .filter((member) => member !== kept)
          .reduce((now, member) => withPart(now, pointerChild(pointer, member), undefined), resource),
      }));
