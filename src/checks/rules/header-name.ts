import type { Rule } from "../rule.ts";

/** A field name of HTTP (RFC 9110, section 5.6.2); Envoy also knows names such as `:method`. */
const FIELD_NAME = /^:?[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * The name of a header, or of gRPC metadata, which travels as one. The API model only limits its length; that
 * App Mesh refused others is inferred: Envoy takes no route with such a name.
 */
export const headerName: Rule<"MW216"> = {
  kinds: ["route", "gatewayRoute"],
  check(subject, report) {
    const shapes = [
      "HttpRouteHeader",
      "HttpGatewayRouteHeader",
      "GrpcRouteMetadata",
      "GrpcGatewayRouteMetadata",
    ];
    for (const header of subject.readings(...shapes)) {
      const { pointer, text } = header.at("name");
      if (text !== undefined && text !== "" && !FIELD_NAME.test(text)) report(pointer, { actual: text });
    }
  },
};
