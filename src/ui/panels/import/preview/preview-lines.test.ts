import { expect, it } from "vitest";
import type { PreviewRow } from "../work/messages.ts";
import { entryOf, previewLines } from "./preview-lines.ts";
import { doneText, NOTHING_BESIDES, summaryText } from "./summary-text.ts";

const row: PreviewRow = {
  candidate: 4,
  state: "changed",
  id: "virtualNode/shop/cart",
  missing: [],
  proposed: {},
  source: { file: "b.yaml", format: "cloudformation", pointer: "", spec: "", line: 42, column: 3 },
  fields: [
    { pointer: "/spec/a", before: 1, after: 2 },
    { pointer: "/spec/b", after: 3 },
  ],
  also: ["c.json"],
  parts: [],
  conflicts: [],
};

const conflict = {
  pointer: "/spec/a",
  choices: [
    { value: 1, candidate: 0, file: "b.yaml", also: [] },
    { value: 2, candidate: 1, file: "c.json", also: [] },
  ],
};

it("shows what differs below a resource that is open, in heights known before it is drawn", () => {
  const entries = entryOf(row, "changed");
  expect(entries[0]?.note).toBe("b.yaml:42 and c.json");
  expect(previewLines(entries, () => false).map(({ type }) => type)).toEqual(["entry"]);
  expect(previewLines(entries, () => true).map(({ type }) => type)).toEqual(["entry", "field", "field"]);
  const open = entryOf({ ...row, conflicts: [conflict] }, "open");
  const [, choices] = previewLines(open, () => true);
  const [, more] = previewLines(
    entryOf(
      { ...row, conflicts: [{ ...conflict, choices: [...conflict.choices, ...conflict.choices] }] },
      "open",
    ),
    () => true,
  );
  expect(choices?.type).toBe("conflict");
  expect((more?.height ?? 0) - (choices?.height ?? 0)).toBe(56);
});

it("says in one line what an import does, and did", () => {
  const outcome = { added: 13, changed: 1, removed: [], besides: [], files: 3, mesh: undefined };
  expect(summaryText([row, { ...row, state: "conflicting" }], outcome, 2)).toBe(
    "13 to add, 1 to change, 1 in conflict, 2 could not be read.",
  );
  expect(doneText(outcome, NOTHING_BESIDES)).toBe("Imported 14 resources from 3 files.");
  expect(doneText({ ...outcome, added: 0, changed: 0, removed: ["mesh/a"] }, NOTHING_BESIDES)).toBe(
    "Removed 1 resource.",
  );
  expect(summaryText([], { ...outcome, added: 0, changed: 0 }, 0)).toBe(
    "Nothing of App Mesh was found. Nothing changes.",
  );
  const drawing = { links: 0, groups: 1, grouped: 4, notes: 2 };
  expect(summaryText([], outcome, 0, drawing)).toBe(
    "13 to add, 1 to change, 1 group comes along, 2 notes come along.",
  );
  expect(doneText({ ...outcome, added: 0, changed: 0 }, drawing)).toBe("Imported 1 group and 2 notes.");
});
