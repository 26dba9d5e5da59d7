import { IMPACTS, type Impact, type TrafficChange } from "../compare/traffic/traffic-change.ts";
import { trafficText } from "../compare/traffic/traffic-text.ts";

/** What an impact is called in a report. */
export const IMPACT_WORDS: Readonly<Record<Impact, string>> = {
  none: "no harm",
  "traffic-shifts": "traffic shifts",
  "calls-may-fail": "calls may fail",
  "security-weaker": "security weaker",
};

/** The sentences on traffic for a terminal, with a title; in the order given. */
export function trafficLines(traffic: readonly TrafficChange[]): string {
  if (traffic.length === 0) return "Traffic: nothing changes.\n";
  const widest = Math.max(
    ...IMPACTS.map((impact) =>
      traffic.some((one) => one.impact === impact) ? IMPACT_WORDS[impact].length : 0,
    ),
  );
  const lines = traffic.map(
    (change) => `  ${IMPACT_WORDS[change.impact].padEnd(widest)}  ${trafficText(change)}\n`,
  );
  return `Traffic\n${lines.join("")}`;
}
