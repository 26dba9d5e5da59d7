import { describe, expect, it } from "vitest";
import { Editor } from "../../../editor/editor.ts";
import type { JsonObject } from "../../../lib/json.ts";
import { emptyDesign } from "../../../model/design/design.ts";
import { refOf } from "../../../model/reference/ref.ts";
import type { CellSource } from "./column.ts";
import { columnById, isTableKind, type TableKind } from "./columns-of.ts";

const LISTENERS = [{ portMapping: { port: 8080, protocol: "http" } }];

function designOf(specs: Readonly<Record<string, JsonObject>>): Editor {
  const design = emptyDesign();
  for (const [id, spec] of Object.entries(specs)) design.resources.set(id, { spec });
  return new Editor(design);
}

function sourceOf({ design, graph, problems }: Editor): CellSource {
  return { design, graph, problemsAt: (id) => problems.problemsAt(id) };
}

/** A cell of a resource: its text, and what a text that is typed into it leads to. */
function cell(editor: Editor, id: string, column: string) {
  const kind = refOf(id).kind;
  const found = isTableKind(kind) ? columnById(kind, column) : undefined;
  const resource = editor.design.resources.get(id);
  if (found === undefined || resource === undefined) throw new Error(`no cell ${column} of ${id}`);
  const source = sourceOf(editor);
  return {
    text: found.text({ id, resource }, source),
    type: (text: string): JsonObject | string => {
      const written = found.write?.({ id, resource }, text, source);
      if (written === undefined) return "read only";
      if ("refused" in written) return written.refused;
      return "resource" in written ? written.resource.spec : { name: written.name };
    },
  };
}

describe("cells of virtual nodes", () => {
  const id = "virtualNode/shop/cart";

  it("a port makes the listener that a new node has, with the usual hostname", () => {
    const editor = designOf({ [id]: {} });
    expect(cell(editor, id, "port").text).toBe("");
    expect(cell(editor, id, "port").type("8080")).toEqual({
      listeners: LISTENERS,
      serviceDiscovery: { dns: { hostname: "cart.shop.local" } },
    });
  });

  it("several listeners stand with commas between, and are set one by one", () => {
    const two = [...LISTENERS, { portMapping: { port: 9090, protocol: "grpc" } }];
    const editor = designOf({ [id]: { listeners: two } });
    expect(cell(editor, id, "port").text).toBe("8080, 9090");
    expect(cell(editor, id, "port").type("8081, 9090")).toEqual({
      listeners: [{ portMapping: { port: 8081, protocol: "http" } }, two[1]],
    });
    expect(cell(editor, id, "port").type("8081")).toBe(
      "Write 2 values with commas between: one for each listener.",
    );
  });

  it("a port that is no number is kept as typed, and a placeholder is one", () => {
    const editor = designOf({ [id]: { listeners: LISTENERS } });
    const port = (text: string): unknown =>
      (cell(editor, id, "port").type(text) as { listeners: { portMapping: { port: unknown } }[] })
        .listeners[0]?.portMapping.port;
    expect(port("http")).toBe("http");
    expect(port("${PORT}")).toEqual({ $hole: "${PORT}" });
    expect(port("")).toBeUndefined();
  });

  it("a health check path makes a whole health check of the listener's protocol", () => {
    const editor = designOf({ [id]: { listeners: LISTENERS } });
    const spec = cell(editor, id, "health").type("/ping") as { listeners: { healthCheck: JsonObject }[] };
    expect(spec.listeners[0]?.healthCheck).toMatchObject({
      path: "/ping",
      protocol: "http",
      healthyThreshold: 2,
    });
  });

  it("a timeout goes to the listener's protocol; tcp has none for requests", () => {
    const editor = designOf({ [id]: { listeners: LISTENERS } });
    expect(cell(editor, id, "timeout").type("15 s")).toMatchObject({
      listeners: [{ timeout: { http: { perRequest: { unit: "s", value: 15 } } } }],
    });
    const tcp = designOf({ [id]: { listeners: [{ portMapping: { port: 1, protocol: "tcp" } }] } });
    expect(cell(tcp, id, "timeout").type("15 s")).toBe("A tcp listener has no request timeout.");
  });

  it("services that are called keep their client policies, and entries without a name stay", () => {
    const cart = { virtualService: { virtualServiceName: "cart.local", clientPolicy: { tls: {} } } };
    const editor = designOf({ [id]: { backends: [cart, {}] } });
    expect(cell(editor, id, "backends").text).toBe("cart.local, ?");
    expect(cell(editor, id, "backends").type("orders.local, cart.local")).toEqual({
      backends: [{ virtualService: { virtualServiceName: "orders.local" } }, cart, {}],
    });
  });

  it("a field of the form is a column by its pointer, and its block starts as in the form", () => {
    const editor = designOf({ [id]: { listeners: LISTENERS } });
    const pointer = "/spec/listeners/0/tls/certificate/file/certificateChain";
    expect(cell(editor, id, pointer).type("/cert.pem")).toMatchObject({
      listeners: [{ tls: { mode: "STRICT", certificate: { file: { certificateChain: "/cert.pem" } } } }],
    });
  });
});

describe("cells of virtual services", () => {
  const id = "virtualService/shop/cart.local";

  it("a provider is a node or router of that name, and nothing else", () => {
    const editor = designOf({
      [id]: {},
      "virtualNode/shop/cart": {},
      "virtualRouter/shop/cart": {},
      "virtualRouter/shop/r": {},
    });
    const provider = cell(editor, id, "provider");
    expect(provider.type("r")).toEqual({ provider: { virtualRouter: { virtualRouterName: "r" } } });
    expect(provider.type("cart")).toEqual({ provider: { virtualNode: { virtualNodeName: "cart" } } });
    expect(provider.type("cart (router)")).toEqual({
      provider: { virtualRouter: { virtualRouterName: "cart" } },
    });
    expect(provider.type("x")).toBe("No virtual node or router of this mesh is called x.");
    expect(provider.type("")).toEqual({});
  });
});

describe("cells of routes", () => {
  const id = "route/shop/r/all";
  const route = (spec: JsonObject): Editor =>
    designOf({ [id]: spec, "virtualNode/shop/a": {}, "virtualNode/shop/b": {} });
  const http = (match: JsonObject, weightedTargets: JsonObject[] = []): JsonObject => ({
    httpRoute: { match, action: { weightedTargets } },
  });

  it("targets are written with their weights, and keep what the cell does not show", () => {
    const editor = route(
      http({ prefix: "/" }, [{ virtualNode: "a", weight: 1, extra: true }, { weight: 2 }]),
    );
    expect(cell(editor, id, "targets").text).toBe("a 1, ? 2");
    expect(cell(editor, id, "targets").type("a 90 %, b:9090 10")).toEqual(
      http({ prefix: "/" }, [
        { virtualNode: "a", weight: 90, extra: true },
        { virtualNode: "b", weight: 10, port: 9090 },
        { weight: 2 },
      ]),
    );
    expect(cell(editor, id, "targets").type("nobody")).toBe("No virtual node of this mesh is called nobody.");
  });

  it("a kind of path takes the path along", () => {
    const editor = route(http({ prefix: "/cart" }));
    expect(cell(editor, id, "path-kind").text).toBe("prefix");
    expect(cell(editor, id, "path-kind").type("exact")).toEqual(http({ path: { exact: "/cart" } }));
    expect(cell(editor, id, "path").type("/x")).toEqual(http({ prefix: "/x" }));
  });

  it("retries start as a whole policy, and are cleared as one", () => {
    const editor = route(http({ prefix: "/" }));
    const spec = cell(editor, id, "retries").type("3") as JsonObject;
    expect(spec).toMatchObject({
      httpRoute: { retryPolicy: { maxRetries: 3, perRetryTimeout: { unit: "s", value: 15 } } },
    });
    expect(cell(route(spec), id, "retries").type("")).toEqual(http({ prefix: "/" }));
    expect(cell(route({ tcpRoute: { action: {} } }), id, "retries").type("3")).toBe(
      "A tcp route has no retries.",
    );
  });

  it("another type keeps the targets, and the match where both know it", () => {
    const editor = route(http({ prefix: "/cart" }, [{ virtualNode: "a", weight: 1 }]));
    const action = { weightedTargets: [{ virtualNode: "a", weight: 1 }] };
    expect(cell(editor, id, "type").type("http2")).toEqual({
      http2Route: { match: { prefix: "/cart" }, action },
    });
    expect(cell(editor, id, "type").type("grpc")).toEqual({ grpcRoute: { match: {}, action } });
    expect(cell(editor, id, "type").type("tcp")).toEqual({ tcpRoute: { action } });
    expect(cell(editor, id, "type").type("udp")).toBe("A type is one of http, http2, grpc, tcp.");
  });
});

describe("cells of gateway routes", () => {
  const id = "gatewayRoute/shop/g/all";
  const kind: TableKind = "gatewayRoute";

  it("hostname, service and rewrite", () => {
    const spec = { httpRoute: { match: { prefix: "/" }, action: { target: {} } } };
    const editor = designOf({ [id]: spec, "virtualService/shop/cart.local": {} });
    expect(cell(editor, id, "match-host").type("*.example.com")).toMatchObject({
      httpRoute: { match: { hostname: { suffix: ".example.com" } } },
    });
    expect(cell(editor, id, "service").type("cart.local")).toMatchObject({
      httpRoute: { action: { target: { virtualService: { virtualServiceName: "cart.local" } } } },
    });
    expect(cell(editor, id, "rewrite").type("keep")).toMatchObject({
      httpRoute: { action: { rewrite: { prefix: { defaultPrefix: "DISABLED" } } } },
    });
    expect(cell(editor, id, "rewrite").type("/v1/")).toMatchObject({
      httpRoute: { action: { rewrite: { prefix: { value: "/v1/" } } } },
    });
    expect(columnById(kind, "no such column")).toBeUndefined();
  });
});
