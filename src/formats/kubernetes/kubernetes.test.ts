import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { emptyDesign } from "../../model/design/design.ts";
import { KINDS } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf } from "../../model/reference/ref.ts";
import { designArbitrary } from "../../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { shapeArbitrary } from "../../model/testing/shape-arbitrary.ts";
import { resolveRef } from "../import/resolve.ts";
import { noticeLine, noticeSeverity } from "../notice-text.ts";
import { type FilesRead, readFiles } from "../read-files.ts";
import type { ReadOptions } from "../reader.ts";
import { textFile } from "../testing/text-file.ts";
import { type OldService, writeV1beta1 } from "./testing/write-v1beta1.ts";
import { writeV1beta2 } from "./testing/write-v1beta2.ts";

const read = (text: string, options: ReadOptions = {}) => readFiles([textFile("a.yaml", text)], options);

const specsOf = ({ candidates }: FilesRead) =>
  Object.fromEntries(candidates.map((one) => [resolveRef(one, undefined).id, one.resource.spec]));

const lostOf = ({ accounts }: FilesRead) => accounts.reduce((sum, { lost }) => sum + lost, 0);

/** Text that a template would fill in cannot be told from text that means itself: `$x` is left out. */
function withoutDollars(value: Json): Json {
  if (typeof value === "string") return value.replaceAll("$", "~");
  if (isJsonArray(value)) return value.map(withoutDollars);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([member, item]) => [member, withoutDollars(item)]));
}

const plainSpec = (shape: string) =>
  shapeArbitrary(shape).map((value): JsonObject => {
    const plain = withoutDollars(value);
    return isJsonObject(plain) ? plain : {};
  });

/** What the custom resources of `v1beta2` lack, left out of the spec of a node. */
function withoutIpPreference(spec: JsonObject): JsonObject {
  const discovery = spec["serviceDiscovery"];
  if (!isJsonObject(discovery)) return spec;
  const parts = Object.entries(discovery).map(([member, value]) => {
    const { ipPreference: _left, ...rest } = isJsonObject(value) ? value : {};
    return [member, rest];
  });
  return { ...spec, serviceDiscovery: Object.fromEntries(parts) as JsonObject };
}

describe("manifests of v1beta2", () => {
  it("give designs back but for tags and the ipPreference of nodes, which they cannot hold", () => {
    fc.assert(
      fc.property(designArbitrary(), (generated) => {
        const design = emptyDesign();
        for (const [id, { spec }] of generated.resources) {
          const plain = withoutDollars(spec) as JsonObject;
          const isNode = id.startsWith("virtualNode/");
          design.resources.set(id, { spec: isNode ? withoutIpPreference(plain) : plain });
        }
        const result = read(writeV1beta2(design));
        const expected = [...design.resources].map(([id, { spec }]) => [id, spec]);
        expect(specsOf(result)).toEqual(Object.fromEntries(expected));
        expect(result.candidates.every(({ resource }) => resource.tags === undefined)).toBe(true);
        expect(lostOf(result)).toBe(0);
        expect(result.notices.filter((one) => noticeSeverity(one) !== "info").map(noticeLine)).toEqual([]);
      }),
      propertyRuns(40),
    );
  });

  it("give every field of the API back, of any spec", () => {
    const spec = fc
      .constantFrom(...KINDS)
      .chain((kind) => plainSpec(kindDefinition(kind).specShape).map((value) => ({ kind, value })));
    fc.assert(
      fc.property(spec, ({ kind, value }) => {
        const design = emptyDesign();
        design.resources.set("mesh/shop", { spec: {} });
        const parent = kindDefinition(kind).parent?.kind;
        if (parent !== undefined) design.resources.set(`${parent}/shop/parent`, { spec: {} });
        const inParent = parent === undefined ? {} : { parent: "parent" };
        const id = idOf({ kind, mesh: "shop", name: kind === "mesh" ? "shop" : "one", ...inParent });
        const crd = kind === "virtualNode" ? withoutIpPreference(value) : value;
        design.resources.set(id, { spec: crd });
        const result = read(writeV1beta2(design));
        expect(specsOf(result)[id]).toEqual(crd);
        expect(lostOf(result)).toBe(0);
      }),
      propertyRuns(200),
    );
  });
});

describe("manifests of v1beta1", () => {
  const name = fc.constantFrom("red-ns", "blue-ns");
  const target = fc.record({ virtualNode: name, weight: fc.integer({ min: 0, max: 100 }) });
  const overrides = {
    WeightedTarget: target,
    Duration: fc.record({ unit: fc.constant("ms"), value: fc.integer({ min: 0, max: 60_000 }) }),
  };
  const specOf = (shape: string) =>
    shapeArbitrary(shape, overrides).map((value) => withoutDollars(value) as JsonObject);
  const service: fc.Arbitrary<OldService> = fc.record({
    service: fc.constant("color.ns.svc.cluster.local"),
    router: specOf("VirtualRouterSpec").map((spec) => ({ name: "router-ns", spec })),
    routes: fc
      .array(specOf("RouteSpec"), { maxLength: 2 })
      .map((specs) => specs.map((spec, index) => ({ name: `route${index}-ns`, spec }))),
  });

  /** Of attributes with the same key a map has one. */
  const uniqueAttributes = (spec: JsonObject): boolean => {
    const [...matches] = JSON.stringify(spec).matchAll(/"key":"([^"]*)"/g);
    return new Set(matches.map(([, key]) => key)).size === matches.length;
  };

  it("give nodes, services, routers and routes back under their names in App Mesh", () => {
    const nodes = fc.record({ "red-ns": specOf("VirtualNodeSpec"), "blue-ns": specOf("VirtualNodeSpec") });
    fc.assert(
      fc.property(
        nodes.filter((all) => Object.values(all).every(uniqueAttributes)),
        service,
        (all, one) => {
          const result = read(writeV1beta1("shop", all, [one]));
          const expected: Record<string, JsonObject> = {
            "virtualNode/shop/red-ns": all["red-ns"],
            "virtualNode/shop/blue-ns": all["blue-ns"],
            "virtualService/shop/color.ns.svc.cluster.local": {
              provider: { virtualRouter: { virtualRouterName: "router-ns" } },
            },
            "virtualRouter/shop/router-ns": one.router.spec,
          };
          for (const { name: route, spec } of one.routes) expected[`route/shop/router-ns/${route}`] = spec;
          expect(specsOf(result)).toEqual(expected);
          expect(lostOf(result)).toBe(0);
        },
      ),
      propertyRuns(60),
    );
  });
});

describe("files together", () => {
  const node = (extra = "") => `apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualNode
metadata: {name: cart, namespace: shop}
spec: {podSelector: {matchLabels: {app: cart}}${extra}}
`;
  const mesh = (name: string, label = name) => `apiVersion: appmesh.k8s.aws/v1beta2
kind: Mesh
metadata: {name: ${name}}
spec: {namespaceSelector: {matchLabels: {mesh: ${label}}}}
`;
  const ids = (files: Readonly<Record<string, string>>) =>
    readFiles(Object.entries(files).map(([path, text]) => textFile(path, text))).candidates.map(
      (one) => resolveRef(one, undefined).id,
    );

  it("find mesh and labels of the namespace in other files", () => {
    const found = ids({
      "node.yaml": node(),
      "mesh-a.yaml": mesh("a"),
      "mesh-b.yaml": `${mesh("b")}---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {mesh: b}}\n`,
    });
    expect(found).toEqual(["virtualNode/b/cart_shop", "mesh/a", "mesh/b"]);
  });

  it("know the name of a namespace as the label that Kubernetes gives it, whether or not it is among the files", () => {
    const mesh = (name: string, selector: string) =>
      `apiVersion: appmesh.k8s.aws/v1beta2\nkind: Mesh\nmetadata: {name: ${name}}\nspec: {namespaceSelector: ${selector}}\n`;
    const node = (namespace: string) =>
      `apiVersion: appmesh.k8s.aws/v1beta2\nkind: VirtualNode\nmetadata: {name: n, namespace: ${namespace}}\nspec: {}\n`;
    const label = "kubernetes.io/metadata.name";
    const { candidates } = read(
      [
        mesh("one", `{matchLabels: {${label}: shop}}`),
        mesh("two", `{matchExpressions: [{key: ${label}, operator: In, values: [pay, cart]}]}`),
        mesh("three", "{matchLabels: {team: x}}"),
        "apiVersion: v1\nkind: Namespace\nmetadata: {name: cart, labels: {stage: prod}}\n",
        node("shop"),
        node("pay"),
        node("cart"),
        node("other"),
      ].join("---\n"),
    );
    const nodes = candidates.filter(({ kind }) => kind === "virtualNode");
    expect(nodes.map(({ name, mesh: of }) => [name, of])).toEqual([
      ["n_shop", "one"],
      ["n_pay", "two"],
      ["n_cart", "two"],
      ["n_other", undefined],
    ]);
  });

  it("take the mesh of their own folder where a repository has many", () => {
    const found = ids({ "one/node.yaml": node(), "one/mesh.yaml": mesh("a"), "two/mesh.yaml": mesh("b") });
    expect(found).toEqual(["virtualNode/a/cart_shop", "mesh/a", "mesh/b"]);
  });

  it("link a workload of another file, nearest first", () => {
    const workload = `apiVersion: apps/v1
kind: Deployment
metadata: {name: cart}
spec: {template: {metadata: {labels: {app: cart}}}}
---
${mesh("a")}`;
    const { taskGroups } = readFiles([textFile("x/node.yaml", node()), textFile("x/app.yaml", workload)]);
    expect(taskGroups).toEqual([
      {
        group: { type: "deployment", name: "cart", file: "x/app.yaml", line: 1 },
        to: { kind: "virtualNode", mesh: "a", name: "cart_shop" },
      },
    ]);
  });
});

describe("values for placeholders", () => {
  const text = `apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualRouter
metadata: {name: cart, namespace: \${NS}}
spec:
  meshName: \${MESH}
  listeners:
    - portMapping: {port: \${PORT}, protocol: "\${PROTOCOL}"}
  routes:
    - name: all
      httpRoute:
        match:
          prefix: /
          headers: [{name: a, match: {regex: "^$NS"}}]
        action: {weightedTargets: [{virtualNodeRef: {name: "cart-\${COLOR}"}, weight: 1}]}
`;

  it("come before everything: in names, references and fields, typed by the API", () => {
    const values = { NS: "shop", MESH: "m", PORT: "8080", COLOR: "red" };
    expect(specsOf(read(text, { values }))).toEqual({
      "virtualRouter/m/cart_shop": {
        listeners: [{ portMapping: { port: 8080, protocol: { $hole: "${PROTOCOL}" } } }],
      },
      "route/m/cart_shop/all": {
        httpRoute: {
          match: { prefix: "/", headers: [{ name: "a", match: { regex: "^$NS" } }] },
          action: { weightedTargets: [{ virtualNode: "cart-red_shop", weight: 1 }] },
        },
      },
    });
  });
});

describe("damaged manifests", () => {
  const cases = new URL("cases/", import.meta.url);
  const texts = readdirSync(cases)
    .filter((file) => file.includes(".in."))
    .map((file) => readFileSync(new URL(file, cases), "utf8"));

  /** A text with lines cut, repeated, and characters changed. */
  const damaged = fc
    .record({
      text: fc.constantFrom(...texts),
      flips: fc.array(fc.tuple(fc.nat(), fc.constantFrom(..."{}[]:-&*!|>'\"#%@`$< \t\n0a\u0000\ue000")), {
        maxLength: 8,
      }),
      cuts: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 5 })), { maxLength: 4 }),
      end: fc.option(fc.nat(), { nil: undefined }),
    })
    .map(({ text, flips, cuts, end }) => {
      const lines = text.split("\n");
      for (const [at, count] of cuts) lines.splice(at % lines.length, count);
      const chars = [...lines.join("\n")];
      for (const [at, char] of flips) if (chars.length > 0) chars[at % chars.length] = char;
      return chars.join("").slice(0, end === undefined ? undefined : end % (chars.length + 1));
    });

  it("never throw, and every field is accounted for", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { accounts, notices } = readFiles([textFile("a.yaml", text)]);
        for (const one of notices) expect(noticeLine(one)).toContain("a.yaml");
        for (const { lost } of accounts) {
          expect(lost).toBeLessThanOrEqual(notices.filter(({ code }) => code === "field-not-read").length);
        }
      }),
      propertyRuns(200),
    );
  });

  it("never throw on nonsense in the place of any part", () => {
    const nonsense = fc.constantFrom<Json>(
      null,
      5,
      true,
      "",
      "x",
      [],
      {},
      [null],
      [[]],
      { name: 1 },
      { a: { b: [] } },
    );
    const part: fc.Arbitrary<Json> = fc.oneof(
      nonsense,
      fc.dictionary(
        fc.constantFrom(
          "name",
          "namespace",
          "awsName",
          "meshRef",
          "podSelector",
          "matchLabels",
          "matchExpressions",
          "routes",
          "backendGroups",
          "backends",
          "listeners",
          "virtualRouter",
          "provider",
          "virtualNode",
          "virtualNodeRef",
          "template",
          "metadata",
          "spec",
          "containers",
          "env",
          "labels",
          "meshName",
          "httpRoute",
          "http",
          "action",
          "weightedTargets",
          "virtualservices",
        ),
        fc.oneof(
          nonsense,
          fc.dictionary(
            fc.constantFrom("name", "matchLabels", "labels", "listeners", "virtualNodeRef"),
            nonsense,
          ),
        ),
      ),
    );
    const kinds = [
      "Mesh",
      "VirtualNode",
      "VirtualService",
      "VirtualRouter",
      "VirtualGateway",
      "GatewayRoute",
      "BackendGroup",
      "Deployment",
      "Service",
      "Namespace",
      "List",
    ];
    const object = fc.record({
      apiVersion: fc.constantFrom("appmesh.k8s.aws/v1beta2", "appmesh.k8s.aws/v1beta1", "v1", "apps/v1"),
      kind: fc.constantFrom(...kinds),
      metadata: part,
      spec: part,
    });
    fc.assert(
      fc.property(fc.array(object, { maxLength: 6 }), (items) => {
        const text = JSON.stringify({ apiVersion: "appmesh.k8s.aws/v1beta2", kind: "List", items });
        const { notices } = readFiles([textFile("a.json", text)]);
        for (const one of notices) expect(noticeLine(one)).toContain("a.json");
      }),
      propertyRuns(200),
    );
  });
});
