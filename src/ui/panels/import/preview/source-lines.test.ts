import { expect, it } from "vitest";
import { sourceLines, sourceText } from "./source-lines.ts";

it("says of each file what it is, whether it was opened before and what became of its fields", () => {
  const account = {
    file: "b.yaml",
    format: "cloudformation" as const,
    resources: 2,
    read: 1412,
    kept: 3,
    lost: 0,
  };
  const lines = sourceLines(
    {
      accounts: [account, { ...account, file: "c.yaml", read: 1, kept: 0, lost: 1 }],
      recognised: [{ file: "a.mesh.json", format: "mesh-json" }],
    },
    {
      sources: [
        {
          file: "b.yaml",
          format: "cloudformation",
          resources: 2,
          openedBefore: "old/b.yaml",
          fieldsChanged: 2,
        },
        { file: "c.yaml", format: "cloudformation", resources: 1, openedBefore: "c.yaml", fieldsChanged: 0 },
        { file: "a.mesh.json", format: "mesh-json", resources: 1, fieldsChanged: 0 },
      ],
    },
  );
  expect(lines.map((line) => [line.file, line.format, sourceText(line)])).toEqual([
    ["a.mesh.json", "a .mesh.json design", ""],
    [
      "b.yaml",
      "a CloudFormation template",
      "Opened before as old/b.yaml: 2 fields changed since · 1,412 fields read, 3 kept though unknown, 0 lost",
    ],
    [
      "c.yaml",
      "a CloudFormation template",
      "Opened before: unchanged since · 1 field read, 0 kept though unknown, 1 lost",
    ],
  ]);
});
