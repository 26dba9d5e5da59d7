import type { CatalogueEntry } from "../catalogue.ts";
import type { CodesFrom } from "../problem-args.ts";

/** What is wrong with a route or a gateway route by itself. */
export const ROUTES: { readonly [C in CodesFrom<"MW2">]: CatalogueEntry } = {
  MW201: {
    title: "Path without a leading slash",
    class: "refused",
    certainty: "stated",
    source:
      "AWS App Mesh controller for Kubernetes, validating webhook; AWS CDK: Prefix Path for the match must start with '/'",
    reason:
      "A prefix or an exact path is compared with the path of a request, which starts with a slash. It need not end with one.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Put a slash before it.",
  },
  MW202: {
    title: "Gateway match of nothing",
    class: "refused",
    certainty: "inferred",
    source:
      "AWS App Mesh controller for Kubernetes, validating webhook, but for a port alone, which AWS's walkthrough of several listeners has",
    reason:
      "A gateway route for HTTP says by prefix, path, hostname or port which requests it takes. A method, headers or query parameters alone are not enough; for all requests the prefix is `/`.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set the prefix to `/`, or match a path or a hostname.",
  },
  MW203: {
    title: "gRPC method without its service",
    class: "refused",
    certainty: "stated",
    source:
      "App Mesh API reference, GrpcRouteMatch: If you specify a methodName, you must also specify a serviceName",
    reason: "A method is one of a service: without the service's name the request's path is not known.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set the service name, or remove the method name.",
  },
  MW204: {
    title: "gRPC gateway match without service or hostname",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook; AWS CDK",
    reason:
      "A gateway route for gRPC says by service name or hostname which requests it takes; metadata or a port alone are not enough.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set a service name or a hostname.",
  },
  MW205: {
    title: "Query parameter match without a value",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook",
    reason:
      "A match on a query parameter compares its value with one text. To ask only that the parameter is there, leave the match out.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set the value, or remove the match.",
  },
  MW206: {
    title: "Range that holds nothing",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API reference, MatchRange; AWS App Mesh controller for Kubernetes, validating webhook",
    reason: "The start belongs to the range, the end does not: a range from 5 to 5 holds no number.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Make the end larger than the start.",
  },
  MW207: {
    title: "Match on what App Mesh reserves",
    class: "refused",
    certainty: "stated",
    source: "App Mesh user guide, gateway routes",
    reason:
      "At a gateway the prefixes `/aws-appmesh` and `/aws-app-mesh`, and the gRPC services `aws.app-mesh` and `aws.appmesh`, belong to App Mesh.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Match another prefix or service.",
  },
  MW208: {
    title: "Scheme in an HTTP/1 route",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API reference, HttpRouteMatch: scheme is applicable only for HTTP2 routes",
    reason: "Only requests of HTTP/2 carry a scheme.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Remove the scheme, or make it an HTTP/2 route where the router's listener speaks HTTP/2.",
  },
  MW209: {
    title: "Retry policy without events",
    class: "refused",
    certainty: "stated",
    source:
      "App Mesh API reference, HttpRetryPolicy: Specify at least one value for at least one of the types of RetryEvents; AWS App Mesh controller for Kubernetes, validating webhook",
    reason: "A retry policy says after which events a request is sent again.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Name an event, or remove the retry policy; then App Mesh retries as it does by default.",
  },
  MW210: {
    title: "HTTP retry event that does not exist",
    class: "refused",
    certainty: "stated",
    source: "App Mesh API reference, HttpRetryPolicy; enumeration of the Kubernetes controller",
    reason:
      "App Mesh knows four events of HTTP: `server-error`, `gateway-error`, `client-error` (409) and `stream-error`. The API model itself has only a length for them.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Choose one of the four.",
  },
  MW211: {
    title: "Rewrite of nothing",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook",
    reason: "A rewrite says what becomes of the prefix, the path or the hostname.",
    consequence: "The API answers `BadRequestException`.",
    remedy:
      "Set one of them, or remove the rewrite; then App Mesh rewrites the hostname and the prefix as it does by default.",
  },
  MW212: {
    title: "Prefix and path rewritten in one route",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook",
    reason: "Either the matched prefix becomes another, or the whole path does.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Keep the one that the route matches, and remove the other.",
  },
  MW213: {
    title: "Rewritten prefix without its slashes",
    class: "refused",
    certainty: "stated",
    source:
      "AWS CDK: When prefix path for the rewrite is specified, it must start and end with '/'; App Mesh user guide",
    reason:
      "The new prefix is put before the rest of the path: it starts with a slash, and ends with one so that the rest does not run into it.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Put a slash at both ends.",
  },
  MW214: {
    title: "Rewrite of what is not matched",
    class: "refused",
    certainty: "stated",
    source: "AWS App Mesh controller for Kubernetes, validating webhook; App Mesh user guide",
    reason: "A prefix can be rewritten where the route matches a prefix, a path where it matches a path.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Match what is rewritten, or remove the rewrite.",
  },
  MW215: {
    title: "Path rewrite without a path",
    class: "refused",
    certainty: "stated",
    source: "AWS CDK: no automatic rewrite upon whole path match",
    reason: "A prefix has a rewrite of its own, a whole path has none: the new path must be said.",
    consequence: "The API answers `BadRequestException`.",
    remedy: "Set the new path, or remove the rewrite.",
  },
  MW216: {
    title: "Header name that HTTP does not allow",
    class: "refused",
    certainty: "inferred",
    source: "RFC 9110, field names; Envoy takes no route with such a header",
    reason:
      "The name of a header, or of gRPC metadata, is made of letters, digits and `!#$%&'*+-.^_|~`; no request carries another.",
    consequence: "That the API refused it is inferred; the proxy takes no such route.",
    remedy: "Use the name as requests carry it.",
  },
};
