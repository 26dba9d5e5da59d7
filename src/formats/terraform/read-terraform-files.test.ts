import { describe, expect, it } from "vitest";
import { noticeLine } from "../notice-text.ts";
import { readFiles } from "../read-files.ts";
import { sectionFiles } from "../testing/section-files.ts";
import { loadHcl } from "./testing/load-hcl.ts";

const hcl = await loadHcl();

const MESH = `resource "aws_appmesh_mesh" "m" {
  name = "shop-\${var.env}"
}
`;

function read(text: string, values: Readonly<Record<string, string>> = {}) {
  return readFiles(sectionFiles("main.tf", text), { hcl, values });
}

function names(text: string, values?: Readonly<Record<string, string>>): readonly (string | undefined)[] {
  return read(text, values).candidates.map(({ name }) => name);
}

function codes(text: string): readonly string[] {
  return read(text).notices.map(({ code }) => code);
}

/** A mesh whose name is the value of a local of these. */
function meshOf(locals: string, name: string): string {
  return `locals {\n${locals}\n}\nresource "aws_appmesh_mesh" "m" {\n  name = ${name}\n}\n`;
}

describe("values of variables", () => {
  const variable = 'variable "env" {\n  default = "dev"\n}\n';

  it("come from what is given, then files, then defaults", () => {
    const files = `== main.tf\n${MESH}${variable}== terraform.tfvars\nenv = "file"\n`;
    expect(names(MESH)).toEqual(["shop-${var.env}"]);
    expect(names(MESH + variable)).toEqual(["shop-dev"]);
    expect(names(files)).toEqual(["shop-file"]);
    expect(names(`${files}== z.auto.tfvars.json\n{"env": "auto"}\n`)).toEqual(["shop-auto"]);
    expect(names(files, { env: "given" })).toEqual(["shop-given"]);
    expect(names(files, { "var.env": "exact", env: "given" })).toEqual(["shop-exact"]);
  });

  it("have the type that the variable declares", () => {
    const text = `variable "names" {\n  type = list(string)\n}\nresource "aws_appmesh_mesh" "m" {\n  for_each = toset(var.names)\n  name = each.key\n}\n`;
    expect(names(text, { names: '["b", "a"]' })).toEqual(["a", "b"]);
  });

  it("come from a file that only the command line names, where there is one alone", () => {
    const one = `== main.tf\n${MESH}== prod.tfvars\nenv = "prod"\n`;
    expect(names(one)).toEqual(["shop-prod"]);
    const two = `${one}== dev.tfvars\nenv = "dev"\n`;
    expect(names(two)).toEqual(["shop-${var.env}"]);
    expect(codes(two)).toEqual(["terraform-values-file", "terraform-values-file"]);
  });
});

describe("files that need the parser", () => {
  it("are told where there is none", () => {
    const { candidates, notices } = readFiles(sectionFiles("main.tf", MESH));
    expect(candidates).toEqual([]);
    expect(notices.map(noticeLine)).toEqual([
      "main.tf:1:1: error: The parser of the Terraform language was not loaded. Reload the page, or install the program again, and read the file again. [hcl-parser-missing]",
    ]);
  });
});

describe("work that files could ask for without end", () => {
  const doubled = (join: string) =>
    Array.from({ length: 60 }, (_, i) => `  l${i} = ${join.replaceAll("NEXT", `local.l${i + 1}`)}`).join(
      "\n",
    );

  it.each([
    ["text that is doubled", meshOf(`${doubled('"${NEXT}${NEXT}"')}\n  l60 = "x"`, "local.l0")],
    ["lists that are doubled", meshOf(`${doubled("[NEXT, NEXT]")}\n  l60 = 1`, "jsonencode(local.l0)")],
    ["lists put together", meshOf(`${doubled("concat(NEXT, NEXT)")}\n  l60 = [1]`, "length(local.l0)")],
    ["a value that holds itself", meshOf("  a = { b = local.a }", "local.a.b.b")],
  ])("%s", (_, text) => {
    const { candidates } = read(text);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.name ?? "").toContain("local.");
  });

  it("a long chain of locals", () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `  l${i} = local.l${i + 1}`).join("\n");
    expect(read(meshOf(`${chain}\n  l5000 = "x"`, "local.l0")).candidates[0]?.name).toContain("${local.l");
    expect(names(meshOf('  l0 = local.l1\n  l1 = "x"', "local.l0"))).toEqual(["x"]);
  });

  it("more instances than anybody has", () => {
    const text = 'resource "aws_appmesh_mesh" "m" {\n  count = 1000000000\n  name = "m${count.index}"\n}\n';
    const result = read(`${text}resource "aws_appmesh_mesh" "n" {\n  name = "n"\n}\n`);
    expect(result.candidates).toHaveLength(10_000);
    expect(result.notices.map(({ code }) => code)).toEqual(["terraform-instance-limit", "field-not-read"]);
  });

  it("a module that calls itself", () => {
    const { candidates, notices } = read(`${MESH}module "again" {\n  source = "./"\n  env = "x"\n}\n`);
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThan(100);
    expect(notices.map(({ code }) => code)).toContain("terraform-module-missing");
  });

  it("blocks nested without end", () => {
    const deep = `${MESH}resource "aws_appmesh_mesh" "n" {\n  name = "n"\n${"spec {\n".repeat(3000)}${"}\n".repeat(3000)}}\n`;
    expect(names(deep)).toEqual(["shop-${var.env}", "n"]);
  });
});
