/** What holds between resources: names, listeners, deletion. Longer than most: it is one table. */
import { expect } from "vitest";
import type { JsonObject } from "../../../lib/json.ts";
import { SAMPLES } from "../samples.ts";
import type { ConformanceCase } from "./conformance-case.ts";

const MESH = { meshName: "shop" };
const listeners = (...list: (readonly [port: number, protocol: string])[]): JsonObject => ({
  listeners: list.map(([port, protocol]) => ({ portMapping: { port, protocol } })),
});
const found = (hostname: string): JsonObject => ({ serviceDiscovery: { dns: { hostname } } });
const route = (type: string, virtualNode: string, over: JsonObject = {}): JsonObject => ({
  [type]: { action: { weightedTargets: [{ virtualNode, weight: 1 }] }, match: { prefix: "/" }, ...over },
});
const { virtualRouterName } = SAMPLES.route.names as { virtualRouterName: string };
const IN_ROUTER = { ...MESH, virtualRouterName };
const IN_GATEWAY = { ...MESH, virtualGatewayName: "edge" };
const toService = (virtualServiceName: string, over: JsonObject = {}): JsonObject => ({
  http2Route: {
    action: { target: { virtualService: { virtualServiceName }, ...over } },
    match: { prefix: "/" },
  },
});

export const BETWEEN_RESOURCES: readonly ConformanceCase[] = [
  {
    operations: ["CreateVirtualNode", "UpdateVirtualNode"],
    says: "a backend may name a virtual service that does not exist",
    ground: "reported",
    source: "aws-app-mesh-examples issue 92",
    holds: async (probe) => {
      const spec = { backends: [{ virtualService: { virtualServiceName: "later.local" } }] };
      await probe.done("CreateVirtualNode", { ...MESH, virtualNodeName: "caller", spec });
      await probe.done("UpdateVirtualNode", { ...MESH, virtualNodeName: "caller", spec });
    },
  },
  {
    operations: ["CreateVirtualService", "UpdateVirtualService"],
    says: "a provider that does not exist: NotFoundException; none at all is fine",
    ground: "inferred",
    source: "the console offers “None” for what does not exist yet (user guide)",
    check: "MW407",
    holds: async (probe) => {
      const spec = { provider: { virtualRouter: { virtualRouterName: "absent" } } };
      const names = { ...MESH, virtualServiceName: "new.local" };
      const words = "VirtualRouter with name absent is not present under mesh shop for account 111122223333";
      await probe.refused("CreateVirtualService", { ...names, spec }, "NotFoundException", words);
      await probe.done("CreateVirtualService", { ...names, spec: {} });
      await probe.refused("UpdateVirtualService", { ...names, spec }, "NotFoundException", words);
    },
  },
  {
    operations: ["CreateRoute", "UpdateRoute"],
    says: "a weighted target that does not exist: NotFoundException",
    ground: "inferred",
    source: "AWS's scripts make routers, nodes, then routes",
    check: "MW407",
    holds: async (probe) => {
      const spec = route("httpRoute", "absent");
      const words = "VirtualNode with name absent is not present";
      await probe.refused(
        "CreateRoute",
        { ...IN_ROUTER, routeName: "new", spec },
        "NotFoundException",
        words,
      );
      await probe.refused("UpdateRoute", { ...SAMPLES.route.names, spec }, "NotFoundException", words);
    },
  },
  {
    operations: ["CreateGatewayRoute", "UpdateGatewayRoute"],
    says: "a virtual service that does not exist: NotFoundException",
    ground: "documented",
    source: "API reference, GatewayRoute: “routes traffic to an existing virtual service”",
    check: "MW407",
    holds: async (probe) => {
      const spec = toService("absent.local");
      const words = "VirtualService with name absent.local is not present";
      const create = { ...IN_GATEWAY, gatewayRouteName: "new", spec };
      await probe.refused("CreateGatewayRoute", create, "NotFoundException", words);
      await probe.refused(
        "UpdateGatewayRoute",
        { ...SAMPLES.gatewayRoute.names, spec },
        "NotFoundException",
        words,
      );
    },
  },
  {
    operations: ["CreateRoute", "ListRoutes"],
    says: "in a router that is absent: NotFoundException that names the router",
    ground: "inferred",
    source: "aws-app-mesh-roadmap issue 173, of another kind",
    holds: async (probe) => {
      const absent = { ...MESH, virtualRouterName: "absent" };
      const words = "VirtualRouter with name absent is not present under mesh shop";
      const create = { ...absent, routeName: "r", spec: route("httpRoute", "cart") };
      await probe.refused("CreateRoute", create, "NotFoundException", words);
      await probe.refused("ListRoutes", absent, "NotFoundException", words);
    },
  },
  {
    operations: ["CreateGatewayRoute", "ListGatewayRoutes"],
    says: "in a gateway that is absent: NotFoundException that names the gateway",
    ground: "inferred",
    source: "aws-app-mesh-roadmap issue 173, of another kind",
    holds: async (probe) => {
      const absent = { ...MESH, virtualGatewayName: "absent" };
      const words = "VirtualGateway with name absent is not present under mesh shop";
      const create = { ...absent, gatewayRouteName: "r", spec: SAMPLES.gatewayRoute.spec };
      await probe.refused("CreateGatewayRoute", create, "NotFoundException", words);
      await probe.refused("ListGatewayRoutes", absent, "NotFoundException", words);
    },
  },
  {
    operations: ["CreateRoute", "UpdateRoute"],
    says: "a type that is not the protocol of the router's listener: BadRequestException; http and http2 are not told apart",
    ground: "documented",
    source: "App Mesh user guide, routes; aws-app-mesh-roadmap issue 82",
    check: "MW401",
    holds: async (probe) => {
      const spec = {
        grpcRoute: { action: { weightedTargets: [{ virtualNode: "cart", weight: 1 }] }, match: {} },
      };
      const create = { ...IN_ROUTER, routeName: "new", spec };
      await probe.refused(
        "CreateRoute",
        create,
        "BadRequestException",
        'the router "cart-router" listens for http',
      );
      await probe.refused(
        "UpdateRoute",
        { ...SAMPLES.route.names, spec },
        "BadRequestException",
        "spec.grpcRoute",
      );
      await probe.done("CreateRoute", { ...IN_ROUTER, routeName: "two", spec: route("http2Route", "cart") });
    },
  },
  {
    operations: ["CreateRoute", "UpdateVirtualNode"],
    says: "a target that does not speak the route's protocol: BadRequestException, and likewise an update of the node that makes it so",
    ground: "inferred",
    source: "aws-app-mesh-roadmap issue 82: Envoy refused it; whether the API did is open",
    check: "MW402",
    holds: async (probe) => {
      const spec = { ...listeners([50051, "grpc"]), ...found("ledger.local") };
      await probe.done("CreateVirtualNode", { ...MESH, virtualNodeName: "ledger", spec });
      const create = { ...IN_ROUTER, routeName: "new", spec: route("httpRoute", "ledger") };
      await probe.refused(
        "CreateRoute",
        create,
        "BadRequestException",
        'its target "ledger" listens for grpc',
      );
      const update = { ...SAMPLES.virtualNode.names, spec };
      await probe.refused("UpdateVirtualNode", update, "BadRequestException", /1 Route\(s\).*\[all\]/);
    },
  },
  {
    operations: ["CreateRoute", "UpdateRoute"],
    says: "no port under a router with several listeners: BadRequestException in the service's words",
    ground: "reported",
    source: "aws-app-mesh-controller-for-k8s issue 715",
    check: "MW403",
    holds: async (probe) => {
      const names = { ...MESH, virtualRouterName: "wide" };
      await probe.done("CreateVirtualRouter", { ...names, spec: listeners([80, "http"], [81, "http"]) });
      await probe.refused(
        "CreateRoute",
        { ...names, routeName: "r", spec: route("httpRoute", "cart") },
        "BadRequestException",
        "Route must define a port match criteria if the Virtual Router has multiple listeners",
      );
      const spec = route("httpRoute", "cart", { match: { prefix: "/", port: 80 } });
      await probe.done("CreateRoute", { ...names, routeName: "r", spec });
    },
  },
  {
    operations: ["UpdateVirtualRouter"],
    says: "a second listener while a route says no port: BadRequestException in the service's words, with up to five names",
    ground: "reported",
    source: "terraform-provider-aws issue 35294",
    check: "MW403",
    holds: (probe) =>
      probe.refused(
        "UpdateVirtualRouter",
        { ...SAMPLES.virtualRouter.names, spec: listeners([80, "http"], [81, "http"]) },
        "BadRequestException",
        "All Routes for this Virtual Router must define a port match before adding multiple listeners to this Virtual Router. 1 Route(s) are missing port. Listing up to 5 route names: [all]",
      ),
  },
  {
    operations: ["UpdateVirtualRouter"],
    says: "another protocol while routes of the old one exist: BadRequestException",
    ground: "reported",
    source: "aws-app-mesh-controller-for-k8s issue 767; the words are ours",
    check: "MW401",
    holds: async (probe) => {
      const update = { ...SAMPLES.virtualRouter.names, spec: listeners([8080, "grpc"]) };
      await probe.refused("UpdateVirtualRouter", update, "BadRequestException", /1 Route\(s\).*\[all\]/);
      await probe.done("DeleteRoute", SAMPLES.route.names);
      await probe.done("UpdateVirtualRouter", update);
    },
  },
  {
    operations: ["CreateRoute", "UpdateVirtualNode"],
    says: "a target without a port where the node has several listeners: BadRequestException, and likewise an update of the node that makes it so",
    ground: "documented",
    source: "API reference, WeightedTarget",
    check: "MW404",
    holds: async (probe) => {
      const spec = { ...listeners([8080, "http"], [8081, "http"]), ...found("two.local") };
      await probe.done("CreateVirtualNode", { ...MESH, virtualNodeName: "two", spec });
      const create = { ...IN_ROUTER, routeName: "new", spec: route("httpRoute", "two") };
      await probe.refused("CreateRoute", create, "BadRequestException", "8080 and 8081");
      const update = { ...SAMPLES.virtualNode.names, spec };
      await probe.refused("UpdateVirtualNode", update, "BadRequestException", "[all]");
    },
  },
  {
    operations: ["CreateGatewayRoute", "UpdateVirtualGateway"],
    says: "no port under a gateway with several listeners: BadRequestException, and likewise an update of the gateway that makes it so",
    ground: "documented",
    source: "App Mesh user guide, gateway routes",
    check: "MW405",
    holds: async (probe) => {
      const spec = listeners([443, "http2"], [444, "http2"]);
      const update = { ...SAMPLES.virtualGateway.names, spec };
      await probe.refused("UpdateVirtualGateway", update, "BadRequestException", "[to-cart]");
      const names = { ...MESH, virtualGatewayName: "wide" };
      await probe.done("CreateVirtualGateway", { ...names, spec });
      const create = { ...names, gatewayRouteName: "r", spec: SAMPLES.gatewayRoute.spec };
      await probe.refused("CreateGatewayRoute", create, "BadRequestException", 'The gateway "wide"');
    },
  },
  {
    operations: ["CreateGatewayRoute", "UpdateVirtualNode", "UpdateVirtualService"],
    says: "no target port where the service's provider has several listeners: BadRequestException, and likewise an update of node or service that makes it so",
    ground: "reported",
    source: "terraform-provider-aws issue 29063; for the updates inferred",
    check: "MW406",
    holds: async (probe) => {
      const spec = { ...listeners([8080, "http"], [8081, "http"]), ...found("two.local") };
      await probe.done("CreateVirtualNode", { ...MESH, virtualNodeName: "two", spec });
      const provider = { provider: { virtualNode: { virtualNodeName: "two" } } };
      await probe.done("CreateVirtualService", { ...MESH, virtualServiceName: "two.local", spec: provider });
      const create = { ...IN_GATEWAY, gatewayRouteName: "new", spec: toService("two.local") };
      await probe.refused("CreateGatewayRoute", create, "BadRequestException", "8080 and 8081");
      await probe.done("CreateGatewayRoute", { ...create, spec: toService("two.local", { port: 8080 }) });
      const service = { ...SAMPLES.virtualService.names, spec: provider };
      await probe.refused("UpdateVirtualService", service, "BadRequestException", "[to-cart]");
      await probe.done("DeleteRoute", SAMPLES.route.names);
      const node = { ...SAMPLES.virtualNode.names, spec };
      await probe.refused("UpdateVirtualNode", node, "BadRequestException", "[to-cart]");
    },
  },
  {
    operations: ["CreateVirtualNode", "UpdateVirtualNode"],
    says: "service discovery without a listener: BadRequestException in the service's words; a listener without service discovery likewise",
    ground: "reported",
    source: "terraform-provider-aws pull request 13337; the other direction: Kubernetes controller",
    check: "MW118",
    holds: async (probe) => {
      const names = { ...MESH, virtualNodeName: "half" };
      const words = "Service Discovery can't be set without a listener.";
      const lost = found("half.local");
      await probe.refused("CreateVirtualNode", { ...names, spec: lost }, "BadRequestException", words);
      const deaf = listeners([80, "http"]);
      await probe.refused(
        "CreateVirtualNode",
        { ...names, spec: deaf },
        "BadRequestException",
        "service discovery",
      );
      await probe.refused(
        "UpdateVirtualNode",
        { ...SAMPLES.virtualNode.names, spec: lost },
        "BadRequestException",
        words,
      );
    },
  },
  {
    operations: ["CreateVirtualNode", "UpdateVirtualNode", "DescribeVirtualNode", "CreateVirtualGateway"],
    says: "a health check without a port gets that of its listener; another port than the listener's: BadRequestException",
    ground: "reported",
    source: "API reference, HealthCheckPolicy; Terraform marks the port computed",
    check: "MW303",
    holds: async (probe) => {
      const spec = (await probe.specOf("virtualNode")) as { listeners: { healthCheck: JsonObject }[] };
      expect(spec.listeners[0]?.healthCheck["port"]).toBe(8080);
      const [listener] = spec.listeners;
      const healthCheck = { ...listener?.healthCheck, port: 9000 };
      const wrong = { ...spec, listeners: [{ ...listener, healthCheck }] } as JsonObject;
      const update = { ...SAMPLES.virtualNode.names, spec: wrong };
      await probe.refused("UpdateVirtualNode", update, "BadRequestException", "healthCheck.port");
      const policy = spec.listeners[0]?.healthCheck ?? {};
      const { port: _port, ...portless } = policy;
      const gateway = { listeners: [{ portMapping: { port: 80, protocol: "http" }, healthCheck: portless }] };
      const made = await probe.done("CreateVirtualGateway", {
        ...MESH,
        virtualGatewayName: "new",
        spec: gateway,
      });
      expect(made["spec"]).toMatchObject({ listeners: [{ healthCheck: { port: 80 } }] });
    },
  },
  {
    operations: ["DeleteVirtualNode"],
    says: "the target of a route: ResourceInUseException in the service's words",
    ground: "reported",
    source: "terraform-provider-aws issue 38444",
    holds: (probe) =>
      probe.refused(
        "DeleteVirtualNode",
        SAMPLES.virtualNode.names,
        "ResourceInUseException",
        "VirtualNode with name cart cannot be deleted because it is the target of one or more routes.",
      ),
  },
  {
    operations: ["DeleteVirtualNode"],
    says: "a provider of a virtual service: ResourceInUseException",
    ground: "documented",
    source: "App Mesh user guide, deleting a virtual node; the words follow those for a router",
    holds: async (probe) => {
      await probe.done("DeleteRoute", SAMPLES.route.names);
      const words = "VirtualNode with name cart cannot be deleted because it is a VirtualService provider";
      await probe.refused("DeleteVirtualNode", SAMPLES.virtualNode.names, "ResourceInUseException", words);
    },
  },
  {
    operations: ["DeleteVirtualRouter"],
    says: "a provider of a virtual service: ResourceInUseException in the service's words",
    ground: "reported",
    source: "aws-app-mesh-controller-for-k8s issue 25",
    holds: async (probe) => {
      const spec = { provider: { virtualRouter: { virtualRouterName } } };
      await probe.done("UpdateVirtualService", { ...SAMPLES.virtualService.names, spec });
      const words =
        "VirtualRouter with name cart-router cannot be deleted because it is a VirtualService provider";
      await probe.refused(
        "DeleteVirtualRouter",
        SAMPLES.virtualRouter.names,
        "ResourceInUseException",
        words,
      );
    },
  },
  {
    operations: ["DeleteVirtualRouter"],
    says: "with routes: ResourceInUseException",
    ground: "documented",
    source: "App Mesh user guide, deleting a virtual router; the words follow those for a mesh",
    holds: (probe) =>
      probe.refused(
        "DeleteVirtualRouter",
        SAMPLES.virtualRouter.names,
        "ResourceInUseException",
        "active Routes",
      ),
  },
  {
    operations: ["DeleteVirtualService"],
    says: "named by a gateway route: ResourceInUseException in the service's words, with up to five gateway routes",
    ground: "reported",
    source: "aws-nuke issue 913, where ids of the service's own stand for the gateway routes",
    holds: (probe) =>
      probe.refused(
        "DeleteVirtualService",
        SAMPLES.virtualService.names,
        "ResourceInUseException",
        "is being referenced in the following: GATEWAY_ROUTE: [edge/to-cart]",
      ),
  },
  {
    operations: ["DeleteVirtualService"],
    says: "that only a backend names goes",
    ground: "inferred",
    source: "a backend may name what does not exist",
    holds: async (probe) => {
      const { virtualServiceName } = SAMPLES.virtualService.names as { virtualServiceName: string };
      const spec = { backends: [{ virtualService: { virtualServiceName } }] };
      await probe.done("CreateVirtualNode", { ...MESH, virtualNodeName: "caller", spec });
      await probe.done("DeleteGatewayRoute", SAMPLES.gatewayRoute.names);
      await probe.done("DeleteVirtualService", SAMPLES.virtualService.names);
    },
  },
  {
    operations: ["DeleteVirtualGateway"],
    says: "with gateway routes: ResourceInUseException",
    ground: "documented",
    source: "App Mesh user guide, deleting a virtual gateway; the words follow those for a mesh",
    holds: (probe) =>
      probe.refused(
        "DeleteVirtualGateway",
        SAMPLES.virtualGateway.names,
        "ResourceInUseException",
        "active GatewayRoutes",
      ),
  },
  {
    operations: ["DeleteMesh"],
    says: "with anything in it: ResourceInUseException in the service's words",
    ground: "reported",
    source: "terraform-provider-aws pull request 11249; aws-app-mesh-roadmap issue 147",
    holds: (probe) =>
      probe.refused(
        "DeleteMesh",
        MESH,
        "ResourceInUseException",
        "Mesh shop for account 111122223333 has active VirtualNodes, please delete VirtualNodes before deleting the Mesh",
      ),
  },
];
