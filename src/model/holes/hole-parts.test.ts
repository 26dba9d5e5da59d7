import { describe, expect, it } from "vitest";
import { holeParts, isTemplatedName } from "./hole-parts.ts";

const variables = (text: string) =>
  holeParts(text).flatMap((part) => ("variable" in part ? [part.variable] : []));

describe("the variables of a hole", () => {
  it.each([
    ["$PORT", ["PORT"]],
    ["${ENV}-node.${ENV}.local", ["ENV", "ENV"]],
    ["{{ .Values.port }}", [".Values.port"]],
    ["{{- .Values.port | quote -}}", [".Values.port"]],
    ["${PORT:-80}-${HOST-a}", ["PORT", "HOST"]],
    ["${AWS::Region}", ["AWS::Region"]],
    ["{{ a | b }}{{ | c }}", ["a", "| c"]],
    ["${var.port}", ["var.port"]],
    ["${Stack.Output}", ["Stack.Output"]],
    ["<YOUR ACCOUNT>", ["YOUR ACCOUNT"]],
    ["!ImportValue mesh-name", ["!ImportValue mesh-name"]],
    ["!ImportValue ${Stack}-mesh", ["!ImportValue ${Stack}-mesh"]],
    ["", [""]],
  ])("%s", (text, expected) => {
    expect(variables(text)).toEqual(expected);
  });

  it("together are the text", () => {
    for (const text of ["a${B}c$D", "{{ x }}", "!If [a, b]", "<A>.<B>"]) {
      const pieces = holeParts(text).map((part) => ("variable" in part ? part.written : part.literal));
      expect(pieces.join("")).toBe(text);
    }
  });

  it("are all found after a name was looked at", () => {
    expect(isTemplatedName("a-${B}")).toBe(true);
    expect(variables("${X}${Y}")).toEqual(["X", "Y"]);
  });

  it("knows a name with a variable from one without", () => {
    expect(["$MESH", "${ENV}-a", "{{ .Values.a }}", "<NAME>", "!ImportValue x"].map(isTemplatedName)).toEqual(
      Array(5).fill(true),
    );
    expect(["serviceA", "b.simpleapp.local", "a_1-2"].map(isTemplatedName)).toEqual(Array(3).fill(false));
  });
});
