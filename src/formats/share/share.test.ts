import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../lib/json.ts";
import { valueAt } from "../../lib/json-pointer.ts";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import { ReferenceGraph } from "../../model/graph/reference-graph.ts";
import { idOf } from "../../model/reference/ref.ts";
import { designArbitrary } from "../../model/testing/design-arbitrary.ts";
import { holedDesign } from "../../model/testing/holed-design.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { writeMeshJson } from "../mesh-json/write.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { maskDesign } from "./mask-design.ts";
import { designOfMeshJson, packDesign, unpackDesign } from "./share-design.ts";
import { packText, readEnvelope, SHARE_PREFIX, unpackText, writeEnvelope } from "./share-envelope.ts";

const linkOf = (design: Design) =>
  writeEnvelope({ body: packDesign(design), isEncrypted: false, mayEdit: false });
const textOf = (design: Design) => writeMeshJson(design).text;

describe("a link", () => {
  it("gives any bytes back as they were", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toMatch(/^[\w-]*$/);
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
      propertyRuns(),
    );
  });

  it("gives any design back, with holes and without", () => {
    const designs = fc.oneof(
      designArbitrary(),
      holedDesign().map(({ holed }) => holed),
    );
    fc.assert(
      fc.property(designs, fc.boolean(), (design, mayEdit) => {
        const fragment = writeEnvelope({ body: packDesign(design), isEncrypted: false, mayEdit });
        const read = readEnvelope(fragment);
        expect(read).toMatchObject({ ok: true, value: { isEncrypted: false, mayEdit } });
        const again = read.ok ? unpackDesign(read.value.body) : read;
        expect(again.ok && textOf(again.value)).toBe(textOf(design));
      }),
      propertyRuns(40),
    );
  });

  it("that was cut anywhere says so, and one with another letter never opens", () => {
    const link = linkOf(sample());
    for (let end = SHARE_PREFIX.length; end < link.length; end += 1) {
      expect(readEnvelope(link.slice(0, end))).toEqual({ ok: false, error: "cut" });
    }
    for (let at = SHARE_PREFIX.length; at < link.length - 1; at += 1) {
      const other = link[at] === "Q" ? "R" : "Q";
      expect(readEnvelope(link.slice(0, at) + other + link.slice(at + 1)).ok).toBe(false);
    }
    expect(readEnvelope(`${SHARE_PREFIX}!!!`)).toEqual({ ok: false, error: "broken" });
  });

  it("of a newer version, and with a flag nobody knows, is newer", () => {
    const body = packText("{}");
    const bytes = fromBase64Url(
      writeEnvelope({ body, isEncrypted: false, mayEdit: false }).slice(SHARE_PREFIX.length),
    );
    const changed = (at: number, value: number) => {
      const copy = Uint8Array.from(bytes ?? []);
      copy[at] = value;
      return readEnvelope(SHARE_PREFIX + toBase64Url(copy));
    };
    expect(changed(0, 2)).toEqual({ ok: false, error: "newer" });
    expect(changed(1, 64)).toEqual({ ok: false, error: "newer" });
    expect(changed(0, 0)).toEqual({ ok: false, error: "broken" });
  });

  it("is found again in a text that a mail program broke into lines", () => {
    const link = linkOf(sample());
    expect(readEnvelope(`${link.slice(0, 40)}\n ${link.slice(40)}.`)).toEqual(readEnvelope(link));
  });

  it("that unfolds to no design, to a newer one or without end says which", () => {
    expect(unpackDesign(packText("[]"))).toEqual({ ok: false, error: "no-design" });
    expect(unpackDesign(packText('{"version":99,"resources":[]}'))).toEqual({ ok: false, error: "newer" });
    expect(unpackText(packText("x".repeat(65 * 1024 * 1024)))).toEqual({ ok: false, error: "too-large" });
    expect(unpackText(Uint8Array.of(1, 2, 3))).toEqual({ ok: false, error: "broken" });
  });
});

const ACCOUNT = "123456789012";
const CERTIFICATE = "1b2c3d4e-aaaa-bbbb-cccc-0123456789ab";

function sample(): Design {
  const design = emptyDesign();
  const mesh = "simpleapp";
  design.resources.set(idOf({ kind: "mesh", mesh, name: mesh }), { spec: {} });
  design.resources.set(idOf({ kind: "virtualNode", mesh, name: "serviceA" }), {
    spec: {
      serviceDiscovery: { dns: { hostname: "serviceA.simpleapp.local" } },
      listeners: [
        {
          portMapping: { port: 80, protocol: "http" },
          tls: {
            mode: "STRICT",
            certificate: {
              file: { certificateChain: "/keys/secret-cert.pem", privateKey: "/keys/secret.key" },
            },
          },
        },
      ],
      backendDefaults: {
        clientPolicy: {
          tls: {
            validation: {
              trust: {
                acm: {
                  certificateAuthorityArns: [
                    `arn:aws:acm-pca:eu-west-1:${ACCOUNT}:certificate-authority/${CERTIFICATE}`,
                  ],
                },
              },
              subjectAlternativeNames: { match: { exact: ["orders.simpleapp.local"] } },
            },
          },
        },
      },
    },
    tags: [{ key: "image", value: `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/orders` }],
  });
  design.resources.set(idOf({ kind: "virtualService", mesh, name: "serviceA.simpleapp.local" }), {
    spec: { provider: { virtualNode: { virtualNodeName: "serviceA" } } },
  });
  design.valueSets.set("prod", { values: { HOST: "api.bank.example.com", ACCOUNT } });
  design.notes.set("note/1", {
    mesh: idOf({ kind: "mesh", mesh, name: mesh }),
    text: `Ask serviceA.simpleapp.local (account ${ACCOUNT}) behind https://api.bank.example.com/x.`,
    x: 0,
    y: 0,
    width: 200,
    height: 80,
  });
  return design;
}

function maskedOf(design: Design) {
  const masked = maskDesign(design);
  if (!masked.ok) throw new Error(masked.error);
  return masked.value;
}

describe("masking", () => {
  it("leaves nothing of accounts, certificates, hosts and paths, and keeps who is who", () => {
    const { design, masked } = maskedOf(sample());
    const text = textOf(design);
    for (const secret of [ACCOUNT, CERTIFICATE, "simpleapp.local", "bank.example.com", "/keys/"])
      expect(text).not.toContain(secret);
    const node = design.resources.get(idOf({ kind: "virtualNode", mesh: "simpleapp", name: "serviceA" }));
    const hostname = valueAt(node?.spec ?? {}, "/serviceDiscovery/dns/hostname");
    const service = idOf({ kind: "virtualService", mesh: "simpleapp", name: String(hostname) });
    expect(design.resources.has(service)).toBe(true);
    expect(masked.filter(({ kind }) => kind === "path")).toHaveLength(2);
    expect(masked.find(({ kind }) => kind === "account")).toEqual({
      kind: "account",
      from: ACCOUNT,
      to: "100000000001",
    });
  });

  it("keeps a Cloud Map service the host that others call, and masks hosts around placeholders", () => {
    const design = emptyDesign();
    const put = (kind: "virtualNode" | "virtualService", name: string, spec: JsonObject) =>
      design.resources.set(idOf({ kind, mesh: "m", name }), { spec });
    put("virtualNode", "cart", {
      serviceDiscovery: { awsCloudMap: { namespaceName: "shop.corp", serviceName: "basket" } },
    });
    put("virtualNode", "db", { serviceDiscovery: { dns: { hostname: { $hole: "${ENV}.db.bank.com" } } } });
    put("virtualService", "basket.shop.corp", { provider: { virtualNode: { virtualNodeName: "cart" } } });
    const { design: shown } = maskedOf(design);
    const text = textOf(shown);
    for (const secret of ["shop.corp", "basket", "bank.com"]) expect(text).not.toContain(secret);
    expect(text).toContain("${ENV}.");
    const cloudMap = valueAt(
      shown.resources.get(idOf({ kind: "virtualNode", mesh: "m", name: "cart" }))?.spec ?? {},
      "/serviceDiscovery/awsCloudMap",
    );
    const { serviceName, namespaceName } = cloudMap as { serviceName: string; namespaceName: string };
    const service = idOf({ kind: "virtualService", mesh: "m", name: `${serviceName}.${namespaceName}` });
    expect(shown.resources.has(service)).toBe(true);
  });

  it("keeps who refers to whom in the examples", () => {
    for (const file of ["simpleapp", "shop"]) {
      const path = new URL(`../../../examples/${file}.mesh.json`, import.meta.url);
      const read = designOfMeshJson(readFileSync(path, "utf8"));
      if (!read.ok) throw new Error(read.error);
      const edges = (design: Design) => {
        const graph = new ReferenceGraph(design);
        return [...design.resources.keys()].map((id) => graph.incoming(id).length).sort();
      };
      expect(edges(maskedOf(read.value).design)).toEqual(edges(read.value));
    }
  });

  it("is the same each time, and takes nothing of a design without such things", () => {
    expect(maskedOf(sample()).masked).toEqual(maskedOf(sample()).masked);
    const design = emptyDesign();
    design.resources.set(idOf({ kind: "virtualNode", mesh: "m", name: "a" }), { spec: { logging: {} } });
    expect(maskedOf(design)).toEqual({ design, masked: [] });
  });

  it("of any design leaves no original in its text and as many resources as there were", () => {
    const designs = fc.oneof(
      designArbitrary(),
      holedDesign().map(({ holed }) => holed),
    );
    fc.assert(
      fc.property(designs, (design) => {
        const { design: shown, masked } = maskedOf(design);
        const text = JSON.stringify(JSON.parse(textOf(shown)));
        for (const { from } of masked) expect(text).not.toContain(JSON.stringify(from).slice(1, -1));
        expect(shown.resources.size).toBe(design.resources.size);
      }),
      propertyRuns(60),
    );
  });
});
