import type { Problem, Severity } from "../../checks/problem.ts";
import type { Card } from "../../diagram/card.ts";
import type { ResourceId } from "../../model/reference/ref.ts";

/** What the status slot of a card shows: how many problems, and how bad the worst is. */
export interface CardStatus {
  readonly severity: Severity;
  readonly count: number;
}

const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** The problems of the card's resource and of what stands on it as chips and rows. */
export function cardStatus(
  card: Card,
  problemsAt: (id: ResourceId) => readonly Problem[],
): CardStatus | undefined {
  const found = [
    card.id,
    ...card.chips.map(({ service }) => service),
    ...card.rows.map(({ id }) => id),
  ].flatMap(problemsAt);
  return statusOfProblems(found);
}

/** What a status slot shows of these problems. */
export function statusOfProblems(found: readonly Problem[]): CardStatus | undefined {
  const severity = WORST_FIRST.find((each) => found.some((problem) => problem.severity === each));
  return severity === undefined ? undefined : { severity, count: found.length };
}
