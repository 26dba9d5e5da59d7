import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../lib/canonical-json.ts";
import type { JsonObject } from "../../lib/json.ts";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import { KINDS } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf } from "../../model/reference/ref.ts";
import { designArbitrary } from "../../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { shapeArbitrary } from "../../model/testing/shape-arbitrary.ts";
import { resolveRef } from "../import/resolve.ts";
import { type FilesRead, readFiles } from "../read-files.ts";
import { specsById } from "../testing/reading-report.ts";
import { jsonFile, textFile } from "../testing/text-file.ts";
import { everyFunction, templateOf, yamlOf } from "./testing/write-template.ts";

function resourcesOf(read: FilesRead): Map<string, unknown> {
  return new Map(
    read.candidates.map((candidate) => [resolveRef(candidate, undefined).id ?? "?", candidate.resource]),
  );
}

function expectSame(read: FilesRead, design: Design): void {
  expect(resourcesOf(read)).toEqual(new Map(design.resources));
  const lost = read.accounts.reduce((sum, account) => sum + account.lost, 0);
  const kept = read.accounts.reduce((sum, account) => sum + account.kept, 0);
  const resources = read.accounts.reduce((sum, account) => sum + account.resources, 0);
  expect({ lost, kept, resources }).toEqual({ lost: 0, kept: 0, resources: design.resources.size });
}

describe("designs over all fields", () => {
  it("are read back equal from JSON", () => {
    fc.assert(
      fc.property(designArbitrary(), (design) => {
        const read = readFiles([jsonFile("mesh.template.json", templateOf(design))]);
        expect(read.notices).toEqual([]);
        expectSame(read, design);
      }),
      propertyRuns(),
    );
  });

  it("are read back equal whatever members a spec has", () => {
    const anyResource = fc.constantFrom(...KINDS).chain((kind) =>
      shapeArbitrary(kindDefinition(kind).specShape).map((spec) => {
        const { parent } = kindDefinition(kind);
        const name = kind === "mesh" ? "m" : "n";
        const ref = { kind, mesh: "m", name, ...(parent === undefined ? {} : { parent: "p" }) };
        const design = emptyDesign();
        design.resources.set(idOf(ref), { spec: spec as JsonObject });
        return design;
      }),
    );
    fc.assert(
      fc.property(anyResource, (design) => {
        expectSame(readFiles([jsonFile("a.json", templateOf(design))]), design);
        expectSame(readFiles([textFile("a.yaml", yamlOf(templateOf(design, everyFunction())))]), design);
      }),
      propertyRuns(150),
    );
  });

  it("are read back equal from functions and references, in JSON and in YAML with tags", () => {
    fc.assert(
      fc.property(designArbitrary(), (design) => {
        const template = templateOf(design, everyFunction());
        expectSame(readFiles([jsonFile("mesh.json", template)]), design);
        const yaml = readFiles([textFile("mesh.yaml", yamlOf(template))]);
        expect(yaml.notices.filter(({ code }) => code !== "branch-left-out")).toEqual([]);
        expectSame(yaml, design);
      }),
      propertyRuns(30),
    );
  });
});

describe("the output of get-template", () => {
  it("holds a template of YAML as text, whose places are those in the file", () => {
    fc.assert(
      fc.property(designArbitrary(), (design) => {
        const TemplateBody = yamlOf(templateOf(design, everyFunction()));
        const read = readFiles([jsonFile("got.json", { TemplateBody, StagesAvailable: ["Original"] })]);
        if (design.resources.size > 0) expectSame(read, design);
      }),
      propertyRuns(30),
    );
    const body = "Resources:\n  Mé:\n    Type: AWS::AppMesh::Mesh\n    Properties: {MeshName: m, Odd: 1}\n";
    const text = `{\n  "TemplateBody": ${JSON.stringify(body)}\n}`;
    const { candidates, notices, accounts } = readFiles([textFile("got.json", text)]);
    expect(candidates.map(({ kind, name, source }) => [kind, name, source.line, source.column])).toEqual([
      ["mesh", "m", 2, (text.split("\n")[1]?.indexOf("Mé") ?? -1) + 1],
    ]);
    expect(notices.map(({ code, at }) => [code, at.line, at.column])).toEqual([
      ["member-unknown", 2, (text.split("\n")[1]?.indexOf("Odd") ?? -1) + 1],
    ]);
    expect(accounts).toEqual([
      { file: "got.json", format: "cloudformation", resources: 1, read: 2, kept: 1, lost: 0 },
    ]);
    const broken = readFiles([jsonFile("got.json", { TemplateBody: "Type: [AWS::AppMesh::Mesh" })]);
    expect(broken.notices.map(({ code, at }) => [code, at.line])).toEqual([["yaml-syntax", 2]]);
  });
});

describe("values", () => {
  const template = (value: unknown) => ({
    Parameters: { Port: { Type: "Number", Default: 80 }, Ids: { Type: "List<Number>" } },
    Conditions: { C: { "Fn::Equals": [{ Ref: "Port" }, 443] } },
    Resources: {
      Node: {
        Type: "AWS::AppMesh::VirtualNode",
        Properties: {
          MeshName: "m",
          VirtualNodeName: "n",
          Spec: { Listeners: [{ PortMapping: { Port: value, Protocol: "http" } }] },
        },
      },
    },
  });
  const portOf = (value: unknown, values: Record<string, string>) => {
    const read = readFiles([jsonFile("t.json", template(value))], { values });
    const { listeners } = specsById(read)["virtualNode/m/n"] as {
      listeners: { portMapping: { port?: unknown } }[];
    };
    return listeners[0]?.portMapping.port;
  };

  it.each([
    ["of parameters come before defaults", { Ref: "Port" }, { Port: "8080" }, 8080],
    ["are cut where the parameter is a list", { "Fn::Select": [1, { Ref: "Ids" }] }, { Ids: "1, 2" }, 2],
    ["settle conditions", { "Fn::If": ["C", 1, 2] }, { Port: "443" }, 1],
    ["fill pseudo parameters", { "Fn::Sub": "${AWS::Region}9" }, { "AWS::Region": "8" }, 89],
    ["fill attributes", { "Fn::GetAtt": "Other.Port" }, { "Other.Port": "7" }, 7],
    ["fill imports", { "Fn::ImportValue": "port" }, { "!ImportValue port": "6" }, 6],
    ["fill dynamic references", "{{resolve:ssm:port}}", { "resolve:ssm:port": "5" }, 5],
    ["that are not given leave a hole", { Ref: "AWS::Region" }, {}, { $hole: "${AWS::Region}" }],
    [
      "without a kind of text leave the short form",
      { "Fn::Cidr": [1, "a b"] },
      {},
      { $hole: "!Cidr [1, a b]" },
    ],
  ])("%s", (_what, value, values: Record<string, string>, expected) => {
    expect(portOf(value, values)).toEqual(expected);
  });
});

describe("several files", () => {
  it("import what others export, unless two export different values", () => {
    const exporting = (mesh: string) => ({
      Resources: { M: { Type: "AWS::AppMesh::Mesh", Properties: { MeshName: mesh } } },
      Outputs: { M: { Value: { "Fn::GetAtt": ["M", "MeshName"] }, Export: { Name: "Mesh" } } },
    });
    const importing = {
      Resources: {
        N: {
          Type: "AWS::AppMesh::VirtualNode",
          Properties: { MeshName: { "Fn::ImportValue": "Mesh" }, VirtualNodeName: "n", Spec: {} },
        },
      },
    };
    const idsOf = (...templates: unknown[]) =>
      [...resourcesOf(readFiles(templates.map((one, i) => jsonFile(`${i}.json`, one)))).keys()].sort();
    expect(idsOf(importing, exporting("a"))).toEqual(["mesh/a", "virtualNode/a/n"]);
    expect(idsOf(importing, exporting("a"), exporting("b"))).toEqual([
      "mesh/a",
      "mesh/b",
      "virtualNode/!ImportValue%20Mesh/n",
    ]);
  });

  it("a service runs the task definition of another file by its family", () => {
    const service = {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: "A service in the mesh of AWS::AppMesh",
      Resources: { S: { Type: "AWS::ECS::Service", Properties: { TaskDefinition: "cart:3" } } },
    };
    const environment = [{ name: "APPMESH_RESOURCE_ARN", value: "mesh/m/virtualNode/n" }];
    const definition = { family: "cart", containerDefinitions: [{ environment }] };
    const read = readFiles([jsonFile("service.json", service), jsonFile("task.json", definition)]);
    expect(read.taskGroups.map(({ group, to }) => [group.type, group.name, to.name])).toEqual([
      ["ecs-task-definition", "cart", "n"],
      ["ecs-service", "S", "n"],
    ]);
  });

  it("what get-template prints, and a Serverless Framework file, hold a template", () => {
    const template = { Resources: { M: { Type: "AWS::AppMesh::Mesh", Properties: { MeshName: "m" } } } };
    const printed = readFiles([jsonFile("a.json", { TemplateBody: template, StagesAvailable: [] })]);
    const serverless = readFiles([
      textFile("serverless.yml", `service: a\nresources: ${JSON.stringify(template)}\n`),
    ]);
    expect([...resourcesOf(printed).keys()]).toEqual(["mesh/m"]);
    expect([...resourcesOf(serverless).keys()]).toEqual(["mesh/m"]);
    expect(printed.candidates[0]?.source.spec).toBe("/TemplateBody/Resources/M/Properties/Spec");
  });

  it("a template without App Mesh is told and gives nothing", () => {
    const read = readFiles([
      jsonFile("a.json", { Description: "AWS::AppMesh", AWSTemplateFormatVersion: 1, Resources: {} }),
    ]);
    expect(read.notices.map(({ code }) => code)).toEqual(["nothing-of-app-mesh"]);
    expect(read.accounts).toEqual([]);
  });
});

describe("what nobody should write", () => {
  const folder = new URL("cases/", import.meta.url);
  const inputs = readdirSync(folder)
    .filter((file) => file.includes(".in."))
    .map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));

  it("mutated templates are read without a throw, twice the same", () => {
    const mutation = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 40 }),
      by: fc.string({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...inputs),
        fc.array(mutation, { maxLength: 4 }),
        ({ file, text }, mutations) => {
          const mutated = mutations.reduce((before, { at, length, by }) => {
            const from = at % (before.length + 1);
            return before.slice(0, from) + by + before.slice(from + length);
          }, text);
          const once = readFiles([textFile(file, mutated)]);
          expect(once.recognised).toHaveLength(1);
          expect(canonicalJson(once.accounts as never)).toBe(
            canonicalJson(readFiles([textFile(file, mutated)]).accounts as never),
          );
        },
      ),
      propertyRuns(200),
    );
  });

  it("any value in the place of any other is read without a throw", () => {
    const templates = inputs.flatMap(({ file, text }) => (file.endsWith(".json") ? [JSON.parse(text)] : []));
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.nat(),
        fc.jsonValue({ maxDepth: 3 }),
        (template, at, by) => {
          let count = 0;
          const text = JSON.stringify(template, (_key, value) => {
            count += 1;
            return count % 23 === at % 23 ? "@" : value;
          }).replaceAll('"@"', JSON.stringify(by));
          const { recognised } = readFiles([textFile("a.json", text)]);
          expect(recognised).toHaveLength(1);
        },
      ),
      propertyRuns(200),
    );
  });

  const node = (name: unknown, spec: unknown = {}) => ({
    Type: "AWS::AppMesh::VirtualNode",
    Properties: { MeshName: "m", VirtualNodeName: name, Spec: spec },
  });

  it("a long chain of references ends in a notice", () => {
    const ids = Array.from({ length: 3000 }, (_item, i) => `N${i}`);
    const resources = ids.map((id, i) => [
      id,
      node(i === 0 ? "first" : { "Fn::GetAtt": [ids[i - 1], "VirtualNodeName"] }),
    ]);
    // From the far end, so that nothing is known when it is asked for.
    const read = readFiles([jsonFile("a.json", { Resources: Object.fromEntries(resources.reverse()) })]);
    expect(read.candidates).toHaveLength(3000);
    expect(read.notices.some(({ code }) => code === "reference-chain")).toBe(true);
  });

  it("deep functions in long chains end in a notice", () => {
    const nested = (inner: unknown, wrap: (one: unknown) => unknown, times: number): unknown =>
      times === 0 ? inner : nested(wrap(inner), wrap, times - 1);
    const count = 300;
    const resources = Array.from({ length: count }, (_item, i) => {
      const inner = i === 0 ? "n" : { "Fn::GetAtt": `N${i - 1}.VirtualNodeName` };
      return [`N${i}`, node(nested(inner, (one) => ({ "Fn::Join": ["", [one]] }), 50))];
    });
    const conditions = Array.from({ length: count }, (_item, i) => {
      const inner = i === 0 ? { "Fn::Equals": ["a", "a"] } : { Condition: `C${i - 1}` };
      return [`C${i}`, nested(inner, (one) => ({ "Fn::Not": [one] }), 60)];
    });
    const template = {
      Conditions: Object.fromEntries(conditions.reverse()),
      Resources: {
        First: { ...node("first"), Condition: `C${count - 1}` },
        ...Object.fromEntries(resources.reverse()),
      },
    };
    const read = readFiles([jsonFile("a.json", template)]);
    expect(read.candidates).toHaveLength(count + 1);
    expect(read.notices.some(({ code }) => code === "reference-chain")).toBe(true);
  });

  it("a text that doubles forty times stays short", () => {
    const resources = Array.from({ length: 40 }, (_item, i) => [
      `N${i}`,
      node(i === 0 ? "xy" : { "Fn::Sub": `\${N${i - 1}.VirtualNodeName}\${N${i - 1}.VirtualNodeName}` }),
    ]);
    const read = readFiles([jsonFile("a.json", { Resources: Object.fromEntries(resources) })]);
    expect(read.candidates).toHaveLength(40);
    expect(Math.max(...read.candidates.map(({ name = "" }) => name.length))).toBeLessThan(70_000);
  });

  it("a loop over loops stops at its limit", () => {
    const list = Array.from({ length: 200 }, (_item, i) => String(i));
    const inner = {
      "Fn::ForEach::B": ["B", list, { "Fn::ForEach::C": ["C", list, { "N${A}x${B}x${C}": node("n") }] }],
    };
    const read = readFiles([
      jsonFile("a.json", {
        AWSTemplateFormatVersion: "2010-09-09",
        Resources: { "Fn::ForEach::A": ["A", list, inner] },
      }),
    ]);
    expect(read.notices.map(({ code }) => code)).toContain("loop-not-read");
    expect(read.candidates.length).toBeLessThan(10_001);
  });
});
