/**
 * The table alone: from empty, without board, inspector or JSON, a mesh with a gateway, a router, two weighted
 * routes, a canary, retries and TLS; applied to the embedded control plane and read back equal.
 */
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { specsOf } from "./support/read-back.ts";

const LISTENERS = [{ portMapping: { port: 8080, protocol: "http" } }];
const V1 = { virtualNode: "orders-v1", weight: 90 };
const V2 = { virtualNode: "orders-v2", weight: 10 };

test("a whole mesh is made in the table, applied, and is there", async ({ app, ownServer }) => {
  const server = await ownServer();
  const { table, applyPanel, inspector } = app;
  await app.open(server.url);
  await table.open();

  await test.step("two versions of a node, one with TLS", async () => {
    await table.add("orders-v1", ["8080", "http"]);
    await table.add("orders-v2", ["8080"]);
    await expect(await table.cell("orders-v2", "Hostname")).toHaveText("orders-v2.my-mesh.local");
    await table.showField(
      "listeners tls certificate file",
      "Certificate chain",
      "Listener 1 › TLS › Certificate",
    );
    await table.showField("listeners tls certificate file", "Private key", "Listener 1 › TLS › Certificate");
    await table.type("orders-v1", "File: Certificate chain", "/cert.pem");
    await table.type("orders-v1", "File: Private key", "/key.pem");
    await table.type("orders-v1", "TLS", "PERMISSIVE");
  });

  await test.step("a router with two weighted routes, retries, and a canary by header", async () => {
    await table.show("Virtual routers");
    await table.add("orders-router");
    await expect(await table.cell("orders-router", "Port")).toHaveText("8080");
    await table.show("Routes");
    await table.add("default");
    await table.type("default", "Targets and weights", "orders-v1 90, orders-v2 10");
    await table.type("default", "Priority", "100");
    await table.type("default", "Retries", "3");
    await table.add("reports");
    await table.type("reports", "Priority", "50");
    await table.type("reports", "Path", "/reports");
    await table.type("reports", "Targets and weights", "orders-v1 1, orders-v2 1");
    await table.add("canary");
    await table.type("canary", "Priority", "10");
    await table.type("canary", "Targets and weights", "orders-v2 1");
    await table.showField("httpRoute headers name", "Name", "Header 1");
    await table.showField("httpRoute headers exact", "Exact", "Header 1");
    await table.type("canary", "Header 1: Name", "x-canary");
    await table.type("canary", "Match: Exact", "on");
  });

  await test.step("a service behind the router, and a gateway that leads to it", async () => {
    await table.show("Virtual services");
    await table.add("orders.my-mesh.local");
    await table.type("orders.my-mesh.local", "Provider", "orders-router");
    await table.show("Virtual gateways");
    await table.add("ingress");
    await table.show("Gateway routes");
    await table.add("all");
    await table.type("all", "Service", "orders.my-mesh.local");
    await expect(inspector.panel).toBeHidden();
  });

  await test.step("applied, and all ten read back equal", async () => {
    await applyPanel.open();
    await applyPanel.apply("Apply 10 changes");
    await expect(applyPanel.summary).toContainText("Applied 10 changes");
    expect(await specsOf(server.url, "my-mesh")).toEqual({
      "mesh my-mesh": {},
      "virtualNode orders-v1": {
        listeners: [
          {
            ...LISTENERS[0],
            tls: {
              mode: "PERMISSIVE",
              certificate: { file: { certificateChain: "/cert.pem", privateKey: "/key.pem" } },
            },
          },
        ],
        serviceDiscovery: { dns: { hostname: "orders-v1.my-mesh.local" } },
      },
      "virtualNode orders-v2": {
        listeners: LISTENERS,
        serviceDiscovery: { dns: { hostname: "orders-v2.my-mesh.local" } },
      },
      "virtualRouter orders-router": { listeners: LISTENERS },
      "route orders-router/default": {
        priority: 100,
        httpRoute: {
          match: { prefix: "/" },
          action: { weightedTargets: [V1, V2] },
          retryPolicy: {
            maxRetries: 3,
            perRetryTimeout: { unit: "s", value: 15 },
            httpRetryEvents: ["server-error"],
            tcpRetryEvents: ["connection-error"],
          },
        },
      },
      "route orders-router/reports": {
        priority: 50,
        httpRoute: {
          match: { prefix: "/reports" },
          action: {
            weightedTargets: [
              { ...V1, weight: 1 },
              { ...V2, weight: 1 },
            ],
          },
        },
      },
      "route orders-router/canary": {
        priority: 10,
        httpRoute: {
          match: { prefix: "/", headers: [{ name: "x-canary", match: { exact: "on" } }] },
          action: { weightedTargets: [{ ...V2, weight: 1 }] },
        },
      },
      "virtualService orders.my-mesh.local": {
        provider: { virtualRouter: { virtualRouterName: "orders-router" } },
      },
      "virtualGateway ingress": { listeners: LISTENERS },
      "gatewayRoute ingress/all": {
        httpRoute: {
          match: { prefix: "/" },
          action: { target: { virtualService: { virtualServiceName: "orders.my-mesh.local" } } },
        },
      },
    });
  });
});
