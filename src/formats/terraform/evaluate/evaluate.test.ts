import { describe, expect, it } from "vitest";
import { readHclExpression } from "../syntax/read-hcl.ts";
import { loadHcl } from "../testing/load-hcl.ts";
import { Budget } from "./budget.ts";
import { evaluate } from "./evaluate.ts";
import type { Scope } from "./scope.ts";
import { Lazy, Unknown, unknownOf, type Value } from "./value.ts";

const hcl = await loadHcl();

const VARIABLES: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["env", "prod"],
  ["port", 8080],
  ["ports", [80, 443]],
  ["tags", new Map([["team", "shop"]])],
  ["nothing", null],
]);

function scope(): Scope {
  const variables = new Lazy(
    "var",
    (name) => VARIABLES.get(name) ?? (name === "nothing" ? null : unknownOf(`var.${name}`)),
  );
  return {
    lookup: (name) => (name === "var" ? variables : undefined),
    given: (expression) => (expression === "data.aws_region.current.name" ? "eu-west-1" : undefined),
    budget: new Budget(),
  };
}

/** The value as plain JSON; what is unknown as the text of its hole in angle quotes. */
function plain(value: Value): unknown {
  if (value instanceof Unknown) return `«${value.text}»`;
  if (value instanceof Lazy) return `«${value.address}»`;
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

function evaluated(text: string): unknown {
  const expression = readHclExpression(text, hcl, 0);
  if (expression === undefined) throw new Error(`no expression: ${text}`);
  return plain(evaluate(expression, scope()));
}

describe("expressions", () => {
  it.each<[string, unknown]>([
    ['"a\\n\\"b\\" $${c} %%{d} \\u00e9"', 'a\n"b" ${c} %{d} é'],
    ['"${var.env}-${var.port}"', "prod-8080"],
    ['"${var.port}"', 8080],
    ['"${var.other}-node"', "«${var.other}-node»"],
    ["var.ports[1]", 443],
    ["var.ports.0", 80],
    ['var.tags["team"]', "shop"],
    ["var.tags.missing", "«${var.tags.missing}»"],
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["-var.port", -8080],
    ["7 % 4 / 2", 1.5],
    ['var.env == "prod" ? 2 : 1', 2],
    ['var.other == "prod" ? 2 : 1', '«${var.other == "prod" ? 2 : 1}»'],
    ["false && var.other", false],
    ["true || var.other", true],
    ["!true", false],
    ["[for p in var.ports : p + 1 if p > 100]", [444]],
    ["[for i, p in var.ports : i]", [0, 1]],
    ["{ for k, v in var.tags : upper(k) => v }", { TEAM: "shop" }],
    ['{ for p in ["a", "b", "a"] : p => 1... }', { a: [1, 1], b: [1] }],
    ["[{ a = 1 }, { a = 2 }][*].a", [1, 2]],
    ['{ (var.env) = 1, "b" = 2, c : 3 }', { prod: 1, b: 2, c: 3 }],
    ['"%{ if var.env == "prod" }yes%{ else }no%{ endif }"', "yes"],
    ['"%{ for p in var.ports }[${p}]%{ endfor }"', "[80][443]"],
    ['"a  ${~ var.env ~}  b"', "aprodb"],
    ['"a ${var.env} # ${var.port}  z "', "a prod # 8080  z "],
    ['" %{ if true } ${var.env} %{ endif } "', "  prod  "],
    ["<<EOT\nline ${var.env}\n  two\nEOT", "line prod\n  two\n"],
    ["<<-EOT\n    line\n      two\n    EOT", "line\n  two\n"],
    ["data.aws_region.current.name", "eu-west-1"],
    ["null", null],
  ])("%s", (text, expected) => {
    expect(evaluated(text)).toEqual(expected);
  });
});

describe("functions", () => {
  it.each<[string, unknown]>([
    ['format("%s-%03d%%", var.env, 7)', "prod-007%"],
    ['format("%s.local", var.other)', "«${var.other}.local»"],
    ['format("%x", 7)', '«${format("%x", 7)}»'],
    ['join("-", ["a", var.env])', "a-prod"],
    ['join("-", ["a", var.other])', "«a-${var.other}»"],
    ['split(",", "a,b")', ["a", "b"]],
    ['lower("AB")', "ab"],
    ['upper("ab")', "AB"],
    ['title("hello big world")', "Hello Big World"],
    ['replace("a.b.c", ".", "-")', "a-b-c"],
    ['replace("a1", "/[0-9]/", "")', '«${replace("a1", "/[0-9]/", "")}»'],
    ['concat(["a"], [1])', ["a", 1]],
    ["merge(var.tags, { env = var.env })", { team: "shop", env: "prod" }],
    ["merge([var.tags, { a = 1 }]...)", { team: "shop", a: 1 }],
    ['lookup(var.tags, "team", "x")', "shop"],
    ['lookup(var.tags, "none", "x")', "x"],
    ["element(var.ports, 3)", 443],
    ["length(var.tags)", 1],
    ['length("äb")', 2],
    ['toset(["b", "a", "b"])', ["a", "b"]],
    ["tolist(var.ports)", [80, 443]],
    ["tomap({ a = 1 })", { a: 1 }],
    ["keys({ b = 1, a = 2 })", ["a", "b"]],
    ["values({ b = 1, a = 2 })", [2, 1]],
    ['coalesce(null, "", "x")', "x"],
    ['coalesce(var.other, "x")', '«${coalesce(var.other, "x")}»'],
    ['try(var.tags.none, "x")', "x"],
    ["contains(var.ports, 80)", true],
    ["contains(var.ports, 81)", false],
    ["contains([var.other], 81)", "«${contains([var.other], 81)}»"],
    ["flatten([[1, [2]], 3])", [1, 2, 3]],
    ["range(3)", [0, 1, 2]],
    ["range(4, 1, -2)", [4, 2]],
    ["range(100000)", "«${range(100000)}»"],
    ['trimspace(" a ")', "a"],
    ['trimprefix("ab", "a")', "b"],
    ['trimsuffix("ab", "b")', "a"],
    ['trim("--a-", "-")', "a"],
    ["tostring(8080)", "8080"],
    ['tonumber("80")', 80],
    ['jsonencode({ b = [1, null], a = "x" })', '{"a":"x","b":[1,null]}'],
    ['compact(["a", "", null])', ["a"]],
    ["distinct([1, 1, 2])", [1, 2]],
    ['sort(["b", "a"])', ["a", "b"]],
    ['zipmap(["a"], [1])', { a: 1 }],
    ["one([5])", 5],
    ["max(1, 5, 3)", 5],
    ['substr("hello", 1, 3)', "ell"],
    ['startswith("abc", "ab")', true],
    ['file("x.txt")', '«${file("x.txt")}»'],
  ])("%s", (text, expected) => {
    expect(evaluated(text)).toEqual(expected);
  });
});

describe("work without end", () => {
  it("stops where text is doubled again and again", () => {
    const doubled = Array.from({ length: 40 }).reduce<string>((text) => `[for x in [0, 1] : ${text}]`, "1");
    expect(JSON.stringify(evaluated(`length(flatten(${doubled}))`))).toContain("for x in");
  });

  it("stops where expressions are nested too deep", () => {
    const deep = `${"(".repeat(5000)}1${")".repeat(5000)}`;
    const expression = readHclExpression(deep, hcl, 0);
    expect(expression?.type).toBe("broken");
  });
});
