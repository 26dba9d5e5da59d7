import { describe, expect, it } from "vitest";
import { jqText } from "./jq-text.ts";

describe("jq expressions as text of holes", () => {
  it.each([
    ["$PORT", "$PORT"],
    ["($PORT)", "$PORT"],
    ["( $PORT | tonumber )", "$PORT"],
    ["$PORT|tostring", "$PORT"],
    ["$ENV.HOST", "$HOST"],
    ["env.HOST", "$HOST"],
    ['$A + ".b"', "${A}.b"],
    ['("a" + $B + (".c" + env.D))', "a${B}.c${D}"],
    ['"x-\\($A)" + $B', "x-${A}${B}"],
    ["\\($ENV)", "${ENV}"],
    ['\\($A + "b")', "${A}b"],
    ["$A\n  + $B", "${A}${B}"],
  ])("%s is %s", (expression, text) => {
    expect(jqText(expression)).toBe(text);
  });

  it.each([
    ["${PORT}"],
    ["{{ .Values.port }}"],
    ["<PORT>"],
    ["$A - 1"],
    ["(if $A then 1 else 2 end)"],
    ["$PORT | tonumber + 1"],
    ["$A.b"],
    ['"a" + "b"'],
    ['"\\n" + $A'],
    ["("],
    ['"a'],
    ["("],
    ["(".repeat(1000)],
  ])("%s stays as it is", (expression) => {
    expect(jqText(expression)).toBe(expression);
  });
});
