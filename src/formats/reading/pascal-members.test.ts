import { describe, expect, it } from "vitest";
import type { Json } from "../../lib/json.ts";
import { SHAPES } from "../../model/schema/shapes.generated.ts";
import { readJsonTree } from "../source/read-json-tree.ts";
import { sourceText } from "../source/source-text.ts";
import { treeJson } from "../source/tree.ts";
import { apiMembers } from "./pascal-members.ts";

function converted(value: Json, shape: string): Json {
  const { tree } = readJsonTree(sourceText("a.json", JSON.stringify(value)));
  if (tree === undefined) throw new Error("not JSON");
  return treeJson(apiMembers(tree, shape));
}

describe("members in Pascal case", () => {
  it("no shape of the API has members that differ in letter case alone", () => {
    const twice = Object.entries(SHAPES).filter(([, shape]) => {
      const members = shape.type === "structure" ? Object.keys(shape.members) : [];
      return new Set(members.map((member) => member.toLowerCase())).size !== members.length;
    });
    expect(twice).toEqual([]);
  });

  it("reads acronyms in any letter case, through lists", () => {
    const listener = (tls: string, http: string, acm: string): Json => ({
      Listeners: [
        {
          PortMapping: { Port: 80, Protocol: "http" },
          [tls]: { Mode: "STRICT", Certificate: { [acm]: { CertificateArn: "arn" } } },
          ConnectionPool: { [http]: { MaxConnections: 1 } },
        },
      ],
    });
    const expected = {
      listeners: [
        {
          portMapping: { port: 80, protocol: "http" },
          tls: { mode: "STRICT", certificate: { acm: { certificateArn: "arn" } } },
          connectionPool: { http: { maxConnections: 1 } },
        },
      ],
    };
    expect(converted(listener("TLS", "HTTP", "ACM"), "VirtualNodeSpec")).toEqual(expected);
    expect(converted(listener("Tls", "Http", "Acm"), "VirtualNodeSpec")).toEqual(expected);
    expect(converted({ ServiceDiscovery: { AWSCloudMap: { ServiceName: "a" } } }, "VirtualNodeSpec")).toEqual(
      { serviceDiscovery: { awsCloudMap: { serviceName: "a" } } },
    );
  });

  it("keeps what the API does not know in lower camel case", () => {
    expect(converted({ RateLimit: { TLSMode: 1 }, HTTP9: 2 }, "VirtualNodeSpec")).toEqual({
      rateLimit: { tlsMode: 1 },
      http9: 2,
    });
  });

  it("loses neither of two spellings of one member", () => {
    expect(converted({ TLS: { Enforce: true }, Tls: { Enforce: false } }, "ClientPolicy")).toEqual({
      tls: { enforce: true },
      Tls: { enforce: false },
    });
    expect(converted({ TLS: { Enforce: true }, tls: { Enforce: false } }, "ClientPolicy")).toEqual({
      TLS: { enforce: true },
      tls: { enforce: false },
    });
    expect(converted({ RateLimit: 1, rateLimit: 2, tls: {}, TLS: {}, Tls: {} }, "ClientPolicy")).toEqual({
      RateLimit: 1,
      rateLimit: 2,
      tls: {},
      TLS: {},
      Tls: {},
    });
  });
});
