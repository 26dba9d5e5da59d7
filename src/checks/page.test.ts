import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { Json } from "../lib/json.ts";
import { emptyDesign } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { CATALOGUE } from "./catalogue.ts";
import { explain } from "./explain.ts";
import type { Code } from "./problem-args.ts";
import { ProblemIndex } from "./problem-index.ts";
import { problemsOf } from "./problems-of.ts";
import { CODES } from "./rules.ts";
import { severityOf } from "./severity-of.ts";

/**
 * The pages of the checks are made of the catalogue and of the smallest cases that say one thing: `UPDATE=1` writes
 * them. What they show is run: the wrong example has this problem and no other, the right one has none.
 */
const docs = new URL("../../docs/", import.meta.url);
const isUpdate = process.env["UPDATE"] === "1";

type Resources = Readonly<Record<string, Resource>>;

interface Case {
  readonly id: string;
  readonly resource: Resource;
  readonly around?: Resources;
  readonly chosen?: unknown;
  readonly problems?: readonly { readonly message: string }[];
}

/** The codes found in a case: in its resource alone, or in all of the design that it is judged in. */
function codesIn({ id, resource, around }: Case): string[] {
  const resources = new Map(Object.entries({ ...around, [id]: resource }));
  const found =
    around === undefined ? problemsOf(id, resource) : new ProblemIndex({ ...emptyDesign(), resources });
  return [...new Set([...found].map(({ code }) => code))];
}

/** The smallest case of that ending whose resources, as a whole design, have these codes and no others. */
function example(code: Code, ending: string, codes: readonly string[]) {
  const folder = new URL(`cases/${code}/`, import.meta.url);
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case)
    .filter(({ chosen }) => chosen === undefined)
    .map((one) => ({ ...one, resources: { ...one.around, [one.id]: one.resource } }))
    .filter((one) => String(codesIn(one)) === String(codes));
  const sorted = cases.sort((a, b) => textOf(a.resources).length - textOf(b.resources).length);
  const [first] = sorted;
  if (first === undefined) throw new Error(`${code} has no ${ending} that could stand in its page`);
  return first;
}

const textOf = (resources: Resources): string => canonicalJson(resources as unknown as Json);

function pageOf(code: Code): string {
  const wrong = example(code, ".problem.json", [code]);
  const right = example(code, ".fine.json", []);
  const [title, severity, ...prose] = explain(code);
  const quote = `> ${wrong.problems?.[0]?.message}`;
  const fence = (resources: Resources): string => `\`\`\`json\n${textOf(resources)}\`\`\``;
  return `${[title, severity, quote, ...prose, "## Wrong", fence(wrong.resources), "## Right", fence(right.resources)].join("\n\n")}\n`;
}

function indexPage(): string {
  const rows = CODES.map(
    (code) => `| [${code}](checks/${code}.md) | ${CATALOGUE[code].title} | ${severityOf(code)} |`,
  );
  return `# Checks

What Meshwright's checks find in a design: in the problems list, at the fields of the inspector, and by \`meshwright check FILE\`.

Every check has a stable code and a page. An *error* is something that the App Mesh API or the AWS CLI refuses: Apply waits until it is gone. A *warning* works otherwise than it reads. An *info* is good to know. Export stays possible with all of them.

The pages say who says so and how sure it is: *verified* by running or reading it, *stated* by the source, or *inferred* from how AWS services behave. App Mesh itself ended on 2026-09-30 and can no longer be asked.

Codes from 100 are about a resource's structure and values, from 200 about routes and gateway routes, from 300 about nodes, routers and gateways, from 400 about resources that do not fit together.

| code | title | severity |
| --- | --- | --- |
${rows.join("\n")}
`;
}

function expectPage(url: URL, text: string): void {
  if (isUpdate) writeFileSync(url, text);
  expect(readFileSync(url, "utf8")).toBe(text);
}

describe("docs/checks", () => {
  if (isUpdate) mkdirSync(new URL("checks/", docs), { recursive: true });

  it("has an index of all checks", () => {
    expectPage(new URL("checks.md", docs), indexPage());
  });

  it.each(CODES)("has a page for %s whose examples hold", (code) => {
    expectPage(new URL(`checks/${code}.md`, docs), pageOf(code));
  });

  it("has no other page", () => {
    expect(readdirSync(new URL("checks/", docs)).sort()).toEqual(CODES.map((code) => `${code}.md`));
  });

  it("gives each code a title of its own, and whole sentences", () => {
    expect(new Set(CODES.map((code) => CATALOGUE[code].title)).size).toBe(CODES.length);
    for (const code of CODES) {
      const { reason, consequence, remedy } = CATALOGUE[code];
      for (const text of [reason, consequence, remedy]) expect(text, code).toMatch(/^[A-Z`].*\.`?$/s);
    }
  });
});
