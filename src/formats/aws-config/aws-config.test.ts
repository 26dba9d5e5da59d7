import fc from "fast-check";
import { gzipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../lib/json.ts";
import type { Resource } from "../../model/design/resource.ts";
import { designArbitrary } from "../../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { resolveRef } from "../import/resolve.ts";
import { readFiles } from "../read-files.ts";
import { jsonFile, textFile } from "../testing/text-file.ts";
import { type ItemStyle, writeConfigItem } from "./testing/write-config-item.ts";

const style: fc.Arbitrary<ItemStyle> = fc.record({
  pascal: fc.boolean(),
  asText: fc.boolean(),
  tagList: fc.boolean(),
});

/** The ways in which items are handed over. */
const WRAPPERS: readonly ((items: readonly JsonObject[]) => Json)[] = [
  (items) => items,
  (configurationItems) => ({ fileVersion: "1.0", configSnapshotId: "x", configurationItems }),
  (baseConfigurationItems) => ({ baseConfigurationItems, unprocessedResourceKeys: [] }),
  (items) => ({ Results: items.map((item) => JSON.stringify(item)), QueryInfo: { SelectFields: [] } }),
  (items) => items.map((configurationItem) => ({ source: "aws.config", detail: { configurationItem } })),
  (items) => ({
    Records: items.map((configurationItem) => ({
      Sns: {
        Message: JSON.stringify({ configurationItem, messageType: "ConfigurationItemChangeNotification" }),
      },
    })),
  }),
  (items) => ({
    Records: items.map((configurationItem) => ({
      body: JSON.stringify({ Type: "Notification", Message: JSON.stringify({ configurationItem }) }),
    })),
  }),
];

const NODE: Resource = {
  spec: { listeners: [{ portMapping: { port: 8080, protocol: "http" } }] },
  tags: [{ key: "team", value: "shop" }],
};
const PLAIN: ItemStyle = { pascal: true, asText: false, tagList: false };
const item = (more: JsonObject = {}, resource = NODE): JsonObject => ({
  ...writeConfigItem("virtualNode/shop/cart", resource, PLAIN),
  ...more,
});
const read = (value: Json, at?: string) =>
  readFiles([jsonFile("items.json", value)], at === undefined ? {} : { at });

describe("AWS Config items", () => {
  it("written of any design read back equal, however they are wrapped", () => {
    fc.assert(
      fc.property(
        designArbitrary(),
        style,
        fc.constantFrom(...WRAPPERS),
        fc.constantFrom(undefined, 2),
        (design, how, wrap, indent) => {
          const items = [...design.resources].map(([id, resource]) => writeConfigItem(id, resource, how));
          const file = textFile("items.json", JSON.stringify(wrap(items), null, indent));
          const { candidates, accounts, notices } = readFiles([file]);
          expect(notices).toEqual([]);
          const found = candidates.map((one) => [resolveRef(one, undefined).id, one.resource]);
          expect(new Map(found as [])).toEqual(new Map(design.resources));
          expect(accounts).toMatchObject([{ resources: design.resources.size, kept: 0, lost: 0 }]);
        },
      ),
      propertyRuns(150),
    );
  });

  it("never throw, whatever becomes of their bytes", () => {
    const texts = WRAPPERS.map((wrap) =>
      JSON.stringify(wrap([item(), item({ configuration: "{}" })]), null, 1),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[]":,\\x0')), { maxLength: 4 }),
        fc.nat(),
        (text, flips, cut) => {
          const letters = [...text];
          for (const [place, letter] of flips) letters[place % letters.length] = letter;
          const mutated = letters.join("");
          for (const one of [mutated, mutated.slice(0, cut % mutated.length)]) {
            const { candidates, recognised } = readFiles([textFile("items.json", one)]);
            expect(recognised).toHaveLength(1);
            expect(candidates.length).toBeLessThanOrEqual(2);
          }
        },
      ),
      propertyRuns(500),
    );
  });

  it("give the last state of each resource, or the one at a time", () => {
    const at = (time: string, port: number, more: JsonObject = {}) =>
      item(
        { configurationItemCaptureTime: time, ...more },
        { spec: { listeners: [{ portMapping: { port, protocol: "http" } }] } },
      );
    const items = [
      at("2026-03-01T00:00:00Z", 3),
      at("2026-01-01T00:00:00Z", 1),
      at("2026-05-01T00:00:00Z", 5, { configurationItemStatus: "ResourceDeleted", configuration: null }),
      at("2026-02-01T00:00:00Z", 2),
    ];
    const port = (time?: string) => {
      const { candidates, notices } = read({ configurationItems: items }, time);
      const ports = candidates.map((one) => JSON.stringify(one.resource.spec).replaceAll(/\D/g, ""));
      return [ports, notices.map(({ args }) => args)];
    };
    expect(port()).toEqual([[], [{ older: 3, later: 0, deleted: 1 }]]);
    expect(port("2026-04-01T00:00:00Z")).toEqual([["3"], [{ older: 2, later: 1, deleted: 0 }]]);
    expect(port("2026-02-15T01:00:00+02:00")).toEqual([["2"], [{ older: 1, later: 2, deleted: 0 }]]);
    expect(port("2025-01-01T00:00:00Z")).toEqual([[], [{ older: 0, later: 4, deleted: 0 }]]);
  });

  it("take times of both CLIs, and the order of states where times are equal", () => {
    const same = { configurationItemCaptureTime: 1_772_323_200.5 };
    const iso = { configurationItemCaptureTime: "2026-03-01T00:00:00.500Z" };
    const other: Resource = { spec: { listeners: [] } };
    const items = [
      item({ ...same, configurationStateId: "10" }),
      item({ ...iso, configurationStateId: "9" }, other),
    ];
    expect(read(items).candidates.map(({ resource }) => resource)).toEqual([NODE]);
  });

  it("know the lines of JSON in text, and columns beyond escapes", () => {
    const text = `{\n "configurationItem": {"resourceType": "AWS::AppMesh::Mesh",\n  "configuration":\n   ${JSON.stringify(
      JSON.stringify({ MeshName: "é\n", Spec: { EgressFilter: { Type: "ALLOW_ALL" } }, Other: 1 }),
    )}}}`;
    const { candidates, notices } = readFiles([textFile("event.json", text)]);
    expect(candidates).toMatchObject([
      { kind: "mesh", name: "é\n", lines: { "/spec/egressFilter/type": 4, "/extra/other": 4 } },
    ]);
    expect(notices).toEqual([]);
    expect(candidates[0]?.resource.extra).toEqual({ other: 1 });
  });

  it("give the owner of a shared mesh, and names from the ARN where the configuration lacks them", () => {
    const arn = "arn:aws:appmesh:eu-west-1:111122223333:mesh/shop@444455556666/virtualRouter/r/route/all";
    const route = {
      ...item({ arn, resourceType: "AWS::AppMesh::Route" }),
      configuration: { Spec: {}, MeshOwner: "444455556666", ResourceOwner: "111122223333" },
    };
    expect(read([route]).candidates).toMatchObject([
      { kind: "route", mesh: "shop", owner: "444455556666", parent: "r", name: "all" },
    ]);
  });

  it("say which items have no configuration, and lose no field in silence", () => {
    const { candidates, notices, accounts } = read([item({ configuration: "(oversized)" })]);
    expect(candidates).toEqual([]);
    expect(notices.map(({ code, args }) => [code, args])).toEqual([
      ["config-item-empty", { type: "AWS::AppMesh::VirtualNode" }],
      ["field-not-read", { field: "tags.team" }],
      ["field-not-read", { field: "configuration" }],
      ["field-not-read", { field: "supplementaryConfiguration" }],
    ]);
    expect(accounts).toMatchObject([{ resources: 1, kept: 0, lost: 3 }]);
  });

  it("open as AWS Config delivers them to S3: gzipped", () => {
    const bytes = gzipSync(strToU8(JSON.stringify({ configurationItems: [item()] })));
    const { candidates, recognised } = readFiles([{ path: "a/snapshot.json.gz", bytes }]);
    expect(recognised.map(({ format }) => format)).toEqual(["gzip", "aws-config"]);
    expect(candidates).toMatchObject([
      { name: "cart", source: { file: "a/snapshot.json.gz/snapshot.json" } },
    ]);
  });

  it("without an ARN or an id are told apart by their names, as advanced queries give them", () => {
    const asked = (name: string, port: number) =>
      JSON.stringify({
        resourceType: "AWS::AppMesh::VirtualNode",
        configuration: {
          MeshName: "shop",
          VirtualNodeName: name,
          Spec: { Listeners: [{ PortMapping: { Port: port, Protocol: "http" } }] },
        },
      });
    const { candidates } = read({ Results: [asked("cart", 1), asked("front", 2), asked("cart", 3)] });
    expect(
      candidates.map(({ name, resource }) => [name, JSON.stringify(resource.spec).includes("3")]),
    ).toEqual([
      ["front", false],
      ["cart", true],
    ]);
    const bare = { resourceType: "AWS::AppMesh::Mesh", configuration: { Spec: {} } };
    expect(read([bare, bare]).candidates).toHaveLength(2);
  });
});
