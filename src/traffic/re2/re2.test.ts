import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { matchRe2 } from "./match-re2.ts";
import { parseRe2 } from "./parse-re2.ts";
import { sampleRe2 } from "./sample-re2.ts";

function matches(source: string, text: string): boolean | undefined | string {
  const parsed = parseRe2(source);
  return parsed.ok ? matchRe2(parsed.value, text) : parsed.error.code;
}

describe("regular expressions of RE2", () => {
  it.each([
    ["/v[0-9]+/.*", "/v12/cart", true],
    ["/v[0-9]+/.*", "/v/cart", false],
    ["cart", "/cart", false],
    ["a|b|", "", true],
    ["(?i)Canary", "CANARY", true],
    ["(?i:c)anary", "Canary", true],
    ["(?i:c)anary", "CANARY", false],
    ["(?P<id>\\d{2,3})", "123", true],
    ["\\d{2,3}", "1234", false],
    ["[[:alpha:]]+[^a-c]", "xyd", true],
    ["[[:alpha:]]+[^a-c]", "xya", false],
    ["[]a-]+", "]-a", true],
    ["a{,3}", "a{,3}", true],
    ["\\Qa.b\\E", "a.b", true],
    ["\\Qa.b\\E", "axb", false],
    ["\\Aab\\z", "ab", true],
    ["^ab$", "ab", true],
    ["a\\b.b", "a-b", true],
    ["a\\bb", "ab", false],
    ["\\x41\\x{1F600}", "A😀", true],
    [".", "\n", false],
    ["(?s).", "\n", true],
    ["(?=a)a", "a", "refused"],
    ["(a)\\1", "aa", "refused"],
    ["a**", "a", "refused"],
    ["(a", "a", "refused"],
    ["a)", "a", "refused"],
    ["[b-a]", "a", "refused"],
    ["a{1001}", "a", "refused"],
    ["\\p{Greek}", "α", "unknown"],
    ["((a{100}){100}){100}", "a", undefined],
  ])("%s on %s: %s", (source, text, expected) => {
    expect(matches(source, text)).toBe(expected);
  });

  it("takes no longer for an expression that makes others go back and forth", () => {
    expect(matches("(a*)*(a|a)*b", "a".repeat(2000))).toBe(false);
  });

  /** Syntax that RE2 and JavaScript share, with the same meaning. */
  const { shared } = fc.letrec<{ shared: string; atom: string }>((tie) => ({
    atom: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("a", "b", "/", ".", "[ab]", "[^a]", "\\d", "\\w", "\\.", "^", "$", "\\b"),
      tie("shared").map((inner) => `(${inner})`),
    ),
    shared: fc
      .array(
        fc
          .tuple(tie("atom"), fc.constantFrom("", "", "*", "+", "?", "{1,2}", "*?"))
          .map(([atom, count]) => (/^(\^|\$|\\b)$/.test(atom) ? atom : atom + count)),
        { maxLength: 4 },
      )
      .chain((items) => fc.constantFrom(items.join(""), items.join("|"))),
  }));
  const text = fc.string({ unit: fc.constantFrom(..."ab/1."), maxLength: 6 });

  it("agrees with JavaScript where both mean the same", () => {
    fc.assert(
      fc.property(shared, text, (source, value) => {
        expect(matches(source, value)).toBe(new RegExp(`^(?:${source})$`, "u").test(value));
      }),
      propertyRuns(500),
    );
  });

  it("never throws, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a(){}[]|*+?\\^$.-:<>=!Pxp0123,iQE") }), (source) => {
        expect(["boolean", "string", "undefined"]).toContain(typeof matches(source, "a"));
      }),
      propertyRuns(500),
    );
  });

  it("a sample is matched, but for places within a text", () => {
    fc.assert(
      fc.property(
        shared.filter((source) => !/\\b|\^(?!a\])|\$/.test(source)),
        (source) => {
          const parsed = parseRe2(source);
          if (!parsed.ok) throw new Error(source);
          const sample = sampleRe2(parsed.value);
          expect(sample !== undefined && matchRe2(parsed.value, sample)).toBe(true);
        },
      ),
      propertyRuns(300),
    );
  });
});
