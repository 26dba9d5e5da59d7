import type { Card } from "../card.ts";

/**
 * What a card says, line by line, for formats that draw boxes of text: its name first, then its hostname, ports,
 * services and routes. Texts of one line each.
 */
export function labelLines(card: Card): string[] {
  const { subtitle, missing, tasks, pills, moreListeners, chips, moreChips, rows, moreRows } = card;
  const more = (count: number): string[] => (count > 0 ? [`+${count}`] : []);
  const listeners = [...pills.map(({ text }) => text), ...more(moreListeners)].join(" · ");
  const answers = [
    ...chips.map(({ name, share }) => (share === undefined ? name : `${name} ${share}`)),
    ...more(moreChips),
  ];
  return [
    card.name,
    ...(subtitle === undefined ? [] : [subtitle.full]),
    ...(missing === undefined ? [] : [card.fullMissing ?? missing]),
    ...(listeners === "" ? [] : [listeners]),
    ...(tasks === undefined ? [] : [card.fullTasks ?? tasks]),
    ...(answers.length === 0 ? [] : [`answers to ${answers.join(", ")}`]),
    ...rows.map(({ fullPriority, fullMatch, fullTargets }) =>
      [fullPriority, fullMatch, "→", fullTargets].filter((part) => part !== "").join(" "),
    ),
    ...more(moreRows),
  ].map(oneLine);
}

/** A text without line breaks, and without what no text format can hold: halves of pairs, control characters. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, "\ufffd");
}
