import { problemText } from "../../../checks/problem-text.ts";
import { Message } from "../../components/message.tsx";
import { useFieldProblems } from "../use-field-problems.ts";

/** What is wrong with a block itself, not with a field in it. */
export function PlaceProblems({ pointer }: { readonly pointer: string }) {
  const problems = useFieldProblems(pointer);
  return problems.map((problem) => (
    <Message key={problem.code} severity={problem.severity} text={problemText(problem).message} />
  ));
}
