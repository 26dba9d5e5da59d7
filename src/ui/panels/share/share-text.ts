import { MASKED_KINDS, type Masked } from "../../../formats/share/mask-design.ts";
import type { Design } from "../../../model/design/design.ts";
import { refOf } from "../../../model/reference/ref.ts";

/** Some chats and mail programs cut links from here on; most browsers and tools do from there. */
const LONG = 8_000;
const VERY_LONG = 32_000;

/** What a link of so many characters may meet, one sentence; undefined where it is short enough for all. */
export function lengthWarning(characters: number): string | undefined {
  if (characters > VERY_LONG) return "Many programs cut links of this length: send the file instead.";
  if (characters > LONG) return "Some chats and mail programs cut links of this length: a file is safer.";
  return undefined;
}

/** What is in the link: "12 resources, places of cards, 2 notes, 1 value set (its values too)". */
export function contentsText(design: Design): string {
  const resources = [...design.resources.keys()].filter((id) => refOf(id).kind !== "mesh").length;
  const parts = [
    counted(resources, "resource"),
    ...(design.positions.size > 0 ? ["places of cards"] : []),
    ...(design.groups.size > 0 ? [counted(design.groups.size, "group")] : []),
    ...(design.notes.size > 0 ? [counted(design.notes.size, "note")] : []),
    ...(design.valueSets.size > 0
      ? [
          `${counted(design.valueSets.size, "value set")} with ${design.valueSets.size === 1 ? "its" : "their"} values`,
        ]
      : []),
    ...(design.taskGroups.size > 0 ? ["what runs behind nodes"] : []),
  ];
  return parts.join(", ");
}

const WORDS = {
  account: "account id",
  certificate: "certificate id",
  host: "host name or domain",
  path: "certificate path",
} as const;
const MANY = {
  account: "account ids",
  certificate: "certificate ids",
  host: "host names and domains",
  path: "certificate paths",
} as const;

/** How much is masked: "1 account id, 4 host names and domains". */
export function maskedText(masked: readonly Masked[]): string {
  const parts = MASKED_KINDS.flatMap((kind) => {
    const count = masked.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${(count === 1 ? WORDS : MANY)[kind]}`];
  });
  return parts.length === 0 ? "Nothing to mask was found." : `${parts.join(", ")}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
