import type { CatalogueEntry } from "../catalogue.ts";
import type { CodesFrom } from "../problem-args.ts";

/** What is wrong between two resources. */
export const BETWEEN: { readonly [C in CodesFrom<"MW4">]: CatalogueEntry } = {
  MW401: {
    title: "Route and router of different protocols",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide, routes; aws/aws-app-mesh-roadmap issue 82",
    reason:
      "A route's type is the protocol of the router's listener that it is for: of the listener with its port, or of any where it matches no port. `http` and `http2` are not told apart, as AWS's own getting-started guide leads an HTTP route through HTTP/2 listeners.",
    consequence: "The API answers `BadRequestException`; where it did not, Envoy refused the configuration.",
    remedy: "Change the type of the route, or the protocol of the listener.",
    alsoRefusedBy: ["UpdateVirtualRouter"],
  },
  MW402: {
    title: "Route and target of different protocols",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide, routes; aws/aws-app-mesh-roadmap issue 82",
    reason:
      "A route leads only to nodes that listen in its protocol: on the port that the target names, or on any where it names none.",
    consequence: "The API answers `BadRequestException`; where it did not, Envoy refused the configuration.",
    remedy: "Choose a node or a port that speaks the route's protocol, or change the type of the route.",
    alsoRefusedBy: ["UpdateVirtualNode"],
  },
  MW403: {
    title: "Route without a port among several",
    class: "refused",
    certainty: "stated",
    source:
      "BadRequestException: Route must define a port match criteria if the Virtual Router has multiple listeners (aws/aws-app-mesh-controller-for-k8s issue 715)",
    reason: "Where a router has several listeners, each route says by its port for which it is.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Match one of the router's ports.",
    alsoRefusedBy: ["UpdateVirtualRouter"],
  },
  MW404: {
    title: "Target without a port among several",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide, routes; App Mesh API reference, WeightedTarget",
    reason: "Where a node has several listeners, each target says to which port it leads.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set the port of the target.",
    alsoRefusedBy: ["UpdateVirtualNode"],
  },
  MW405: {
    title: "Gateway route without a port among several",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide, gateway routes",
    reason: "Where a gateway has several listeners, each gateway route says by its port for which it is.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Match one of the gateway's ports.",
    alsoRefusedBy: ["UpdateVirtualGateway"],
  },
  MW406: {
    title: "Gateway route to one of several ports",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide; hashicorp/terraform-provider-aws issue 29063",
    reason:
      "Where the provider of the service listens on several ports, the gateway route says to which it leads.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set the port of the target.",
    alsoRefusedBy: ["UpdateVirtualService", "UpdateVirtualNode", "UpdateVirtualRouter"],
  },
  MW407: {
    title: "Name that leads nowhere",
    class: "refused",
    certainty: "inferred",
    source:
      "App Mesh API reference: a gateway route leads to an existing virtual service; for providers and targets inferred from the console and from AWS's own scripts",
    reason:
      "A provider, the target of a route and the service of a gateway route must exist before they are named. A backend may name a service that does not exist yet. Only a design as a whole is judged so: a file may be a part of one.",
    consequence:
      "The API answers `NotFoundException`, unless the target holds what the design lacks: Apply looks there too.",
    remedy: "Add the resource, or name another.",
  },
  MW408: {
    title: "Route without its router or gateway",
    class: "refused",
    certainty: "stated",
    source:
      "NotFoundException: VirtualNode with name X is not present under mesh M (aws/aws-app-mesh-roadmap issue 173, of another kind)",
    reason:
      "A route stands in a virtual router, a gateway route in a virtual gateway, which must exist before it. Only a design as a whole is judged so: a file may be a part of one.",
    consequence:
      "The API answers `NotFoundException`, unless the target holds what the design lacks: Apply looks there too.",
    remedy: "Add the router or the gateway, or remove the route.",
  },
};
