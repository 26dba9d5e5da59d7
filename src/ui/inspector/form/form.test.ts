import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueAt, withValueAt } from "../../../lib/json-pointer.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { KINDS } from "../../../model/kinds/kind.ts";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { findFields } from "./find-fields.ts";
import { formOf } from "./form-of.ts";
import { leafPaths } from "./leaf-paths.ts";
import { starterOf } from "./starters.ts";
import { summaryOf } from "./summary.ts";
import { isPage, trailTo } from "./trail.ts";
import { typedValue, valueText } from "./value-text.ts";
import { fieldWrite, setBranches } from "./write-field.ts";

const node = formOf("virtualNode");

const HOLE = "${PORT}";

function applied(
  resource: Resource,
  pointer: string,
  value: Parameters<typeof fieldWrite>[3],
  form = node,
): Resource {
  const write = fieldWrite(form, resource, pointer, value);
  if (write === undefined) return resource;
  return withValueAt({ ...resource }, write.pointer, write.value) as unknown as Resource;
}

describe("a trail", () => {
  it("leads to every leaf of every kind", () => {
    for (const kind of KINDS) {
      const form = formOf(kind);
      for (const path of leafPaths(form)) {
        const pointer = `/spec/${path.replaceAll("[]", "/0").replaceAll(".", "/")}`;
        const last = trailTo(form, pointer).at(-1);
        expect([pointer, `${pointer.replace(/\/(unit|value)$/, "")}`, pointer.replace(/\/0$/, "")]).toContain(
          last?.pointer,
        );
      }
    }
  });

  it("names the pages on the way", () => {
    const trail = trailTo(node, "/spec/listeners/1/tls/validation/trust/file/certificateChain");
    expect(trail.filter(isPage).map(({ pointer }) => pointer)).toEqual(["/spec", "/spec/listeners/1/tls"]);
  });

  it("ends at an entry of a list", () => {
    const route = formOf("route");
    for (const pointer of ["/spec/httpRoute/match/headers/2", "/spec/httpRoute/action/weightedTargets/0"]) {
      expect(trailTo(route, pointer).at(-1)?.pointer).toBe(pointer);
    }
  });

  it("ends at the nearest place for what the form does not know", () => {
    expect(trailTo(node, "/spec/listeners/0/portMapping/colour").at(-1)?.pointer).toBe(
      "/spec/listeners/0/portMapping",
    );
    expect(trailTo(node, "/tags/0/key")).toEqual([]);
  });
});

describe("writing a field", () => {
  it("makes the blocks around it", () => {
    expect(
      applied({ spec: {} }, "/spec/listeners/0/timeout/http/perRequest", { value: 3, unit: "s" }),
    ).toEqual({
      spec: { listeners: [{ timeout: { http: { perRequest: { value: 3, unit: "s" } } } }] },
    });
  });

  it("does nothing where nothing changes", () => {
    expect(fieldWrite(node, { spec: {} }, "/spec/logging/accessLog/file/path", undefined)).toBeUndefined();
  });

  it("lets a new branch take the place of the others, and says what went", () => {
    const dns = { hostname: "a.local" };
    const write = fieldWrite(
      node,
      { spec: { serviceDiscovery: { dns } } },
      "/spec/serviceDiscovery/awsCloudMap/serviceName",
      "a",
    );
    expect(write).toEqual({
      pointer: "/spec/serviceDiscovery",
      value: { awsCloudMap: { serviceName: "a" } },
      displaced: [{ pointer: "/spec/serviceDiscovery/dns", value: dns }],
    });
  });

  it("leaves two branches alone where the design holds both", () => {
    const both = {
      spec: { serviceDiscovery: { dns: { hostname: "a" }, awsCloudMap: { serviceName: "a" } } },
    };
    expect(applied(both, "/spec/serviceDiscovery/dns/hostname", "b")).toEqual({
      spec: { serviceDiscovery: { dns: { hostname: "b" }, awsCloudMap: { serviceName: "a" } } },
    });
  });

  it("switches a path from prefix to exact within its match", () => {
    const route = formOf("route");
    const before = { spec: { httpRoute: { match: { prefix: "/", method: "GET" } } } };
    expect(applied(before, "/spec/httpRoute/match/path/exact", "/a", route)).toEqual({
      spec: { httpRoute: { match: { method: "GET", path: { exact: "/a" } } } },
    });
  });

  it("takes away the structures that only a cleared field was in", () => {
    const mesh = formOf("mesh");
    const before = { spec: { egressFilter: { type: "ALLOW_ALL" } } };
    expect(applied(before, "/spec/egressFilter/type", undefined, mesh)).toEqual({ spec: {} });
    const more = { spec: { egressFilter: { type: "ALLOW_ALL", later: 1 } } };
    expect(applied(more, "/spec/egressFilter/type", undefined, mesh)).toEqual({
      spec: { egressFilter: { later: 1 } },
    });
  });

  it("holds what was written, wherever it is written", () => {
    const places = KINDS.flatMap((kind) => leafPaths(formOf(kind)).map((path) => ({ kind, path })));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.string({ minLength: 1 }), ({ kind, path }, value) => {
        const pointer = `/spec/${path.replaceAll("[]", "/0").replaceAll(".", "/")}`;
        const after = applied({ spec: {} }, pointer, value, formOf(kind));
        expect(valueAt({ ...after }, pointer)).toBe(value);
        expect(valueAt({ ...applied(after, pointer, undefined, formOf(kind)) }, pointer)).toBeUndefined();
      }),
      propertyRuns(),
    );
  });
});

describe("find a field", () => {
  const resource: Resource = {
    spec: { listeners: [{ portMapping: { port: 8080, protocol: "http" } }, { portMapping: { port: 9090 } }] },
  };

  it.each(["perRequest", "request timeout", "timeout http request"])(
    "finds the request timeout by %s",
    (query) => {
      const [first] = findFields(node, resource, query);
      expect(first?.pointer).toBe("/spec/listeners/0/timeout/http/perRequest");
      expect(first?.context).toBe("Listener 8080 http › Timeout › HTTP");
    },
  );

  it("puts what is set first", () => {
    expect(
      findFields(node, resource, "port")
        .slice(0, 2)
        .map(({ pointer }) => pointer),
    ).toEqual(["/spec/listeners/0/portMapping/port", "/spec/listeners/1/portMapping/port"]);
  });

  it("puts a name before a name that begins so, that before the block next to it, and what is farther last", () => {
    const found = (query: string): string[] =>
      findFields(node, { spec: {} }, query, 99).map(({ context, label }) => `${context} › ${label}`);
    const [exact, begun] = found("port");
    expect([exact, begun]).toEqual(["Listener 1 › Port", "Listener 1 › Health check › Port"]);
    const tls = found("tls");
    const places = [
      "Client defaults › Enforce TLS",
      "Listener 1 › TLS › Mode",
      "Listener 1 › TLS › Certificate › ACM › Certificate ARN",
    ].map((place) => tls.indexOf(place));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("finds what only the help tells of, after what is called so", () => {
    const found = findFields(node, resource, "stdout");
    expect(found.map(({ label }) => label)).toEqual(["File"]);
    expect(findFields(node, resource, "task healthy")[0]?.label).toBe("Healthy threshold");
    expect(findFields(node, resource, "host")[0]?.label).toBe("Hostname");
  });

  it("looks in the chosen branch of a choice first", () => {
    const route: Resource = { spec: { http2Route: { match: { prefix: "/" } } } };
    expect(findFields(formOf("route"), route, "perRetryTimeout")[0]?.pointer).toBe(
      "/spec/http2Route/retryPolicy/perRetryTimeout",
    );
  });

  it("finds every leaf by its API path", () => {
    for (const kind of KINDS) {
      for (const path of leafPaths(formOf(kind))) {
        const control = path.replace(/\[\]$/, "");
        const whole = control.replace(/\.(unit|value)$/, "");
        const found = [control, whole].flatMap((query) => findFields(formOf(kind), { spec: {} }, query, 99));
        expect([control, whole], path).toContain(found[0]?.path);
      }
    }
  });
});

describe("texts of values", () => {
  it("keeps what is no number as typed", () => {
    const port = { type: "number" } as const;
    expect(["8080", " 80 ", "80x", "", HOLE].map((text) => typedValue(port, text))).toEqual([
      8080,
      80,
      "80x",
      undefined,
      HOLE,
    ]);
    expect([8080, "80x", undefined, true].map(valueText)).toEqual(["8080", "80x", "", "true"]);
  });

  it.each([
    ["Listener", { portMapping: { port: 8080, protocol: "http" } }, "8080 http"],
    ["Listener", {}, "no port"],
    ["ListenerTimeout", { http: { perRequest: { value: 30, unit: "s" } } }, "request 30 s"],
    ["HttpRouteHeader", { name: "x-canary", match: { exact: "on" } }, "x-canary is on"],
    [
      "HttpRouteHeader",
      { name: "x", invert: true, match: { range: { start: 1, end: 5 } } },
      "not x from 1 to 5",
    ],
    ["HttpRouteHeader", { name: "x-trace" }, "x-trace is there"],
    ["ClientPolicyTls", { validation: { trust: { acm: {} } } }, "TLS enforced · trusts ACM"],
    ["PortMapping", { port: { $hole: HOLE } }, HOLE],
    ["Unheard", { a: 1, b: ["x", { c: true }], d: 2 }, "1 · x · true …"],
  ])("a %s in one line: %j", (shape, value, text) => {
    expect(summaryOf(shape, value)).toBe(text);
  });

  it("a listener with a health check", () => {
    const healthCheck = starterOf("HealthCheckPolicy", { portMapping: { protocol: "http" } });
    expect(summaryOf("Listener", { portMapping: { port: 1, protocol: "http" }, healthCheck })).toBe(
      "1 http · GET / every 5 s",
    );
  });
});

describe("the branches of a choice", () => {
  const place = trailTo(node, "/spec/listeners/0/timeout").at(-1);
  const choice = place?.node.control;

  it.each([
    [{ http: { idle: { value: 1 } } }, ["HTTP"]],
    [{ http: {}, tcp: {} }, ["HTTP", "TCP"]],
    [{}, []],
    ["30s", []],
  ])("%j has %j", (value, labels) => {
    if (choice?.type !== "choice") throw new Error("a timeout is a choice");
    expect(setBranches(choice, value).map(({ label }) => label)).toEqual(labels);
  });

  it("stay where the design holds an empty one", () => {
    const both = { spec: { listeners: [{ timeout: { http: {}, tcp: {} } }] } };
    expect(applied(both, "/spec/listeners/0/timeout/tcp/idle", { value: 1, unit: "s" })).toEqual({
      spec: { listeners: [{ timeout: { http: {}, tcp: { idle: { value: 1, unit: "s" } } } }] },
    });
  });
});
