import { expect, it } from "vitest";
import { KINDS } from "../../../model/kinds/kind.ts";
import { DEFAULT_CODES, DEFAULT_RULES } from "../../../traffic/default-rules.ts";
import type { FormNode } from "./form-node.ts";
import { formOf } from "./form-of.ts";

function nodesIn(node: FormNode): FormNode[] {
  const { control } = node;
  const inner =
    control.type === "structure"
      ? control.children
      : control.type === "choice"
        ? control.branches.map((branch) => branch.node)
        : control.type === "list"
          ? [control.item]
          : [];
  return [node, ...inner.flatMap(nodesIn)];
}

it("what forms show as default is what the catalogue of defaults says, all of it and nothing else", () => {
  const shown = new Set(
    KINDS.map(formOf)
      .flatMap(nodesIn)
      .flatMap(({ fallback }) => fallback ?? []),
  );
  const known = DEFAULT_CODES.filter((code) => DEFAULT_RULES[code].silent !== true);
  expect([...shown].sort()).toEqual([...new Set(known.map((code) => DEFAULT_RULES[code].text))].sort());
});
