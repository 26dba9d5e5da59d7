import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../lib/json.ts";
import type { Resource } from "../../model/design/resource.ts";
import { KINDS } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, refOf } from "../../model/reference/ref.ts";
import { validateShape } from "../../model/schema/validate-shape.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { resolveRef } from "../import/resolve.ts";
import { noticeText } from "../notice-text.ts";
import { readFiles } from "../read-files.ts";
import { anyDesign } from "../testing/any-design.ts";
import { jsonFile, textFile } from "../testing/text-file.ts";
import { cliCommand } from "./command.ts";
import { writeCliJson } from "./write.ts";

const SERVICE_A = `{
  "meshName": "simpleapp",
  "spec": {
    "backends": [
      {
        "virtualService": {
          "virtualServiceName": "serviceB.simpleapp.local"
        }
      }
    ],
    "listeners": [
      {
        "portMapping": {
          "port": 8080,
          "protocol": "http"
        }
      }
    ],
    "serviceDiscovery": {
      "dns": {
        "hostname": "serviceA.simpleapp.local"
      }
    }
  },
  "virtualNodeName": "serviceA"
}
`;

const readJson = (value: unknown, path = "x.json") => readFiles([jsonFile(path, value)]);
const codes = (read: ReturnType<typeof readJson>) => read.notices.map(({ code }) => code);

describe("CLI JSON", () => {
  it("writes the canonical example byte for byte, and reads it back", () => {
    const resource: Resource = {
      spec: {
        serviceDiscovery: { dns: { hostname: "serviceA.simpleapp.local" } },
        listeners: [{ portMapping: { protocol: "http", port: 8080 } }],
        backends: [{ virtualService: { virtualServiceName: "serviceB.simpleapp.local" } }],
      },
    };
    const { text, ledger } = writeCliJson("virtualNode/simpleapp/serviceA", resource, "create");
    expect(text).toBe(SERVICE_A);
    expect(ledger).toEqual([]);
    expect(cliCommand("virtualNode/simpleapp/serviceA", "create")).toBe(
      "aws appmesh create-virtual-node --cli-input-json file://serviceA.json",
    );
    const [candidate] = readFiles([textFile("serviceA.json", text)]).candidates;
    expect(candidate?.resource).toEqual(resource);
    expect(candidate && resolveRef(candidate, undefined).id).toBe("virtualNode/simpleapp/serviceA");
  });

  it("names the endpoint and region in the command where they are given", () => {
    expect(
      cliCommand("route/m/r/x", "update", "my file.json", {
        endpointUrl: "http://localhost:4747",
        region: "us-east-1",
      }),
    ).toBe(
      "aws appmesh update-route --cli-input-json 'file://my file.json' --endpoint-url http://localhost:4747 --region us-east-1",
    );
  });

  it("reads what it wrote, up to the ledger, for any resource", () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        for (const [id, resource] of design.resources) {
          const written = writeCliJson(id, resource, "create");
          const read = readFiles([textFile("any.json", written.text)]);
          const [candidate] = read.candidates;
          if (candidate === undefined) throw new Error(`nothing read of ${written.text}`);
          const again = writeCliJson(id, candidate.resource, "create");
          expect(again.text).toBe(written.text);
          // Lossless where nothing was left out or filled in.
          const lost = written.ledger.some(({ code }) => code !== "owner-left-out");
          if (!lost) expect(candidate.resource).toEqual(withoutEmptyExtra(resource));
        }
      }),
      propertyRuns(200),
    );
  });

  it("writes only what the shape of the operation's input takes, for specs that are otherwise right", () => {
    const spec = { listeners: [{ portMapping: { port: 80, protocol: "http", x: 1 }, y: 2 }], z: { a: 1 } };
    const tags = [{ key: "k", value: "v", more: 1 }];
    for (const form of ["create", "update"] as const) {
      const written = writeCliJson("virtualNode/m/n", { spec, tags, extra: { q: 1 } }, form);
      const shape = form === "create" ? "CreateVirtualNodeInput" : "UpdateVirtualNodeInput";
      expect(validateShape(shape, written.value)).toEqual([]);
      expect(written.ledger.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
        "member-unknown /spec/listeners/0/portMapping/x",
        "member-unknown /spec/listeners/0/y",
        "member-unknown /spec/z",
        form === "create" ? "member-unknown /tags/0/more" : "tags-on-update /tags",
        "extra-left-out /extra/q",
      ]);
    }
  });

  it("writes holes as their text and says so", () => {
    const spec = { listeners: [{ portMapping: { port: { $hole: "$PORT" }, protocol: "http" } }] };
    const { text, ledger } = writeCliJson("virtualNode/m/n", { spec }, "create");
    expect(text).toContain('"port": "$PORT"');
    expect(ledger).toEqual([
      {
        code: "hole",
        id: "virtualNode/m/n",
        pointer: "/spec/listeners/0/portMapping/port",
        args: { text: "$PORT" },
      },
    ]);
  });

  it("gives the mesh owner where the operation takes it", () => {
    const id = idOf({ kind: "virtualNode", mesh: "m", owner: "123456789012", name: "n" });
    expect(writeCliJson(id, { spec: {} }, "update").value["meshOwner"]).toBe("123456789012");
    const mesh = idOf({ kind: "mesh", mesh: "m", owner: "123456789012", name: "m" });
    const written = writeCliJson(mesh, { spec: {} }, "create");
    expect(written.value).toEqual({ meshName: "m", spec: {} });
    expect(written.ledger.map(({ code }) => code)).toEqual(["owner-left-out"]);
  });

  it.each(KINDS)("reads the describe answer of a %s, bare or wrapped, dates of either kind", (kind) => {
    const { nameMember, parent, specShape } = kindDefinition(kind);
    const spec = specShape === "VirtualGatewaySpec" ? { listeners: [] } : {};
    const body = {
      meshName: "m",
      [nameMember]: kind === "mesh" ? "m" : "n",
      ...(parent === undefined ? {} : { [parent.member]: "p" }),
      metadata: { meshOwner: "111111111111", resourceOwner: "111111111111", createdAt: 1563810019.874 },
      spec,
      status: { status: "ACTIVE" },
    };
    const iso = { ...body, metadata: { ...body.metadata, createdAt: "2022-04-06T11:05:32-05:00" } };
    for (const value of [body, iso, { [kind]: body }, [body]]) {
      const read = readJson(value);
      const [candidate] = read.candidates;
      expect(candidate && refOf(resolveRef(candidate, undefined).id ?? "")).toEqual({
        kind,
        mesh: "m",
        ...(parent === undefined ? {} : { parent: "p" }),
        name: kind === "mesh" ? "m" : "n",
      });
      expect(candidate?.resource).toEqual({ spec });
      expect(codes(read)).toEqual(["observed-left-out"]);
    }
  });

  it("takes the owner of a shared mesh from an answer or from the input", () => {
    const body = { meshName: "m", virtualNodeName: "n", spec: {} };
    const shared = { ...body, metadata: { meshOwner: "111111111111", resourceOwner: "222222222222" } };
    expect(readJson(shared).candidates[0]?.owner).toBe("111111111111");
    expect(readJson({ ...body, meshOwner: "111111111111" }).candidates[0]?.owner).toBe("111111111111");
    expect(readJson(body).candidates[0]?.owner).toBeUndefined();
  });

  it("keeps what describe fills in: the health check's port and empty lists", () => {
    const spec = { backends: [], listeners: [{ healthCheck: { port: 80, protocol: "http" } }] };
    const read = readJson({ virtualNode: { meshName: "m", virtualNodeName: "n", spec } });
    expect(read.candidates[0]?.resource.spec).toEqual(spec);
  });

  it("says that a list holds only names", () => {
    const row = { arn: "arn:x", meshName: "m", virtualNodeName: "n", version: 1, createdAt: 1 };
    const read = readJson({ virtualNodes: [row, row], nextToken: "t" });
    expect(read.candidates).toEqual([]);
    expect(codes(read)).toEqual(["list-names-only"]);
    expect(codes(readJson(row))).toEqual(["list-names-only"]);
    const [empty] = readJson({ virtualNodes: [] }).notices;
    expect(empty && noticeText(empty)).toEqual({
      reason: "The output of a list call names no virtual nodes.",
      action: "There is nothing to load.",
    });
  });

  it("proposes kind and name for a spec alone, and is certain of neither", () => {
    const route = {
      httpRoute: { match: { prefix: "/" }, action: { weightedTargets: [{ virtualNode: "n", weight: 1 }] } },
    };
    for (const value of [{ spec: route }, route]) {
      const [candidate] = readJson(value, "mesh/canary.json").candidates;
      expect(candidate?.kind).toBeUndefined();
      expect(candidate?.name).toBeUndefined();
      expect(candidate?.proposed).toEqual({
        kind: { value: "route", reason: "shape" },
        name: { value: "canary", reason: "file name" },
      });
    }
  });

  it("proposes no kind where shape and file name leave several", () => {
    const spec = { listeners: [{ portMapping: { port: 80, protocol: "http" } }] };
    expect(readJson({ spec }, "color.json").candidates[0]?.proposed).toEqual({
      kinds: ["virtualNode", "virtualRouter", "virtualGateway"],
      name: { value: "color", reason: "file name" },
    });
    expect(readJson({ spec }, "color-vr.json").candidates[0]?.proposed.kind).toEqual({
      value: "virtualRouter",
      reason: "shape and file name",
    });
  });

  it("takes a router's name for the parent where the spec can only be a route's", () => {
    const spec = { tcpRoute: { action: { weightedTargets: [{ virtualNode: "n", weight: 1 }] } } };
    const [candidate] = readJson({ meshName: "m", virtualRouterName: "r", spec }, "blue.json").candidates;
    expect(candidate).toMatchObject({ mesh: "m", parent: "r", proposed: { kind: { value: "route" } } });
    expect(candidate?.kind).toBeUndefined();
  });

  it("keeps members that the API does not know, and says where they stand", () => {
    const text =
      '{"meshName":"m","virtualNodeName":"n",\n "spec":{"listeners":[{"portMapping":{"port":80,"protocol":"http"},\n  "colour":1}]},\n "note":"x"}';
    const read = readFiles([textFile("n.json", text)]);
    expect(read.candidates[0]?.resource).toMatchObject({
      spec: { listeners: [{ colour: 1 }] },
      extra: { note: "x" },
    });
    expect(read.notices.map(({ code, at }) => [code, at.line, at.column, at.pointer])).toEqual([
      ["member-unknown", 4, 2, "/note"],
      ["member-unknown", 3, 3, "/spec/listeners/0/colour"],
    ]);
  });

  it("does not take half a surrogate pair, an empty text or a number for a name", () => {
    for (const name of ["\ud800", "", 5]) {
      const read = readJson({ meshName: "m", virtualNodeName: name, spec: {} });
      expect(read.candidates[0]?.name).toBeUndefined();
      expect(codes(read)).toEqual(["name-unusable"]);
    }
  });

  it("does not drop an owner that is no text in silence: it decides which mesh is meant", () => {
    for (const meshOwner of [123456789012, "", null]) {
      const read = readJson({ meshName: "m", meshOwner, virtualNodeName: "n", spec: {} });
      expect(read.candidates[0]).not.toHaveProperty("owner");
      expect(read.notices.map(({ code, at }) => [code, at.pointer])).toEqual([
        ["owner-unusable", "/meshOwner"],
      ]);
    }
  });
});

/** An empty `extra` has nothing to tell. */
function withoutEmptyExtra(resource: Resource): Resource {
  const { extra, ...others } = resource;
  return extra === undefined || Object.keys(extra as Record<string, Json>).length === 0 ? others : resource;
}
