import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { firstLine, type Inline, parseMarkdown } from "./parse-markdown.ts";

const text = (value: string): Inline => ({ kind: "text", text: value });

describe("Markdown of notes", () => {
  it("reads headings, paragraphs, lists and code", () => {
    expect(
      parseMarkdown("# Payments\nAsk *them* first.\nOr not.\n\n- one\n- two\n1. first\n```\n<b>\n```"),
    ).toEqual([
      { kind: "heading", level: 1, line: [text("Payments")] },
      {
        kind: "paragraph",
        lines: [[text("Ask "), { kind: "em", of: [text("them")] }, text(" first.")], [text("Or not.")]],
      },
      { kind: "list", ordered: false, items: [[text("one")], [text("two")]] },
      { kind: "list", ordered: true, items: [[text("first")]] },
      { kind: "code", text: "<b>" },
    ]);
  });

  it.each<[string, Inline[]]>([
    ["a **b *c***", [text("a "), { kind: "strong", of: [text("b "), text("*c")] }, text("*")]],
    ["`**x**`", [{ kind: "code", text: "**x**" }]],
    ["snake_case_name", [text("snake_case_name")]],
    ["_it_ 2 * 3 * 4", [{ kind: "em", of: [text("it")] }, text(" 2 * 3 * 4")]],
    ["\\*no\\*", [text("*"), text("no"), text("*")]],
    ["[wiki](https://a.example/x)", [{ kind: "link", href: "https://a.example/x", of: [text("wiki")] }]],
    [
      "see https://a.example",
      [text("see "), { kind: "link", href: "https://a.example", of: [text("https://a.example")] }],
    ],
    ["[x](javascript:alert)", [text("[x](javascript:alert)")]],
    ["<script>x</script>", [text("<script>x</script>")]],
  ])("%s", (source, parts) => {
    const [block] = parseMarkdown(source);
    const plain = block?.kind === "paragraph" ? block.lines[0] : [];
    expect(joined(plain ?? [])).toEqual(joined(parts));
  });

  it("takes any text, loses no letter of it and links nowhere unsafe", () => {
    const piece = fc.constantFrom(
      ...["*", "_", "`", "[", "](", ")", "javascript:x", "https://x", "# ", "- ", "\n", "bb", " "],
    );
    const source = fc.array(piece).map((parts) => parts.join(""));
    fc.assert(
      fc.property(source, (written) => {
        const read = JSON.stringify(parseMarkdown(written));
        expect(read).not.toMatch(/"href":"(?!https:\/\/)/);
        const letters = (value: string): number => value.split("bb").length;
        const shown = read.replaceAll(/"href":"[^"]*"/g, "");
        expect(letters(shown)).toBeGreaterThanOrEqual(letters(written.replaceAll(/\([^()]*\)/g, "")));
      }),
      propertyRuns(300),
    );
  });

  it("says the first line without its signs", () => {
    expect(firstLine("\n\n## Ask **them**\nmore", 40)).toBe("Ask them");
    expect(firstLine("- a long item of a list", 10)).toBe("a long it…");
    expect(firstLine("  ", 10)).toBe("");
  });
});

/** Neighbouring texts as one, so that the tests do not depend on where a text was cut. */
function joined(parts: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const part of parts) {
    const before = out.at(-1);
    if (part.kind === "text" && before?.kind === "text") out[out.length - 1] = text(before.text + part.text);
    else out.push("of" in part ? { ...part, of: joined(part.of) } : part);
  }
  return out;
}
