import { shapeNamed } from "../../src/model/schema/shape-named.ts";
import { ANOTHER_SERVICE, LONG_ROUTER, longNodeName, PROTOCOLS } from "./whole-specs.ts";

type Leaf = string | number | boolean;

/** What a text may be where the API model sets no limit: longer than any form shows. */
const NO_LIMIT = 300;

/**
 * A value at the edge of what the field takes. `special` holds for fields whose edge another field of the same
 * spec sets; else it is the largest number, the longest text, the last of the words.
 */
export function boundaryOf(path: string, shapeName: string): Leaf {
  const own = special(path);
  if (own !== undefined) return own;
  const shape = shapeNamed(shapeName);
  switch (shape.type) {
    case "integer":
      return shape.max ?? shape.min ?? 0;
    case "boolean":
      return false;
    case "string":
      if (shape.enum !== undefined) return shape.enum.at(-1) ?? "";
      return "x".repeat(shape.max ?? NO_LIMIT);
    default:
      throw new Error(`${path} is no leaf`);
  }
}

/** A value that App Mesh refuses; undefined where the model takes any value of the type. */
export function refusedBy(shapeName: string): Leaf | undefined {
  const shape = shapeNamed(shapeName);
  switch (shape.type) {
    case "integer":
      return shape.max === undefined ? "many" : shape.max + 1;
    case "string":
      if (shape.enum !== undefined) return "unheard-of";
      return shape.max === undefined ? undefined : "x".repeat(shape.max + 1);
    default:
      return undefined;
  }
}

function special(path: string): Leaf | undefined {
  // A health check goes to the port and in the protocol of its listener.
  if (path.endsWith("healthCheck.port")) return 8080;
  if (path.endsWith("healthCheck.protocol")) return undefined;
  // Its start lies below the end, which is 5, and its end above the start, which is 1.
  if (path.endsWith("range.start")) return 4;
  if (path.endsWith("range.end")) return 2;
  const route = /^(http|http2|grpc|tcp)Route\.(.*)$/.exec(path);
  const protocol = PROTOCOLS.find((each) => each === route?.[1]);
  // Ports of matches and targets are those of listeners, names those of what there is.
  if (path.endsWith("match.port") || path.endsWith("[].port") || path.endsWith("target.port")) return 8080;
  if (path.endsWith("weightedTargets[].virtualNode")) return longNodeName(protocol ?? "http");
  if (path.endsWith("virtualNodeName")) return longNodeName("http");
  if (path.endsWith("virtualRouterName")) return LONG_ROUTER;
  if (path.endsWith("virtualServiceName")) return ANOTHER_SERVICE;
  // Prefixes and paths start with a slash, what a prefix becomes ends with one too.
  if (/match\.prefix$/.test(path) && !path.includes("headers") && !path.includes("metadata"))
    return `/${"x".repeat(NO_LIMIT)}`;
  if (path.endsWith("path.exact")) return `/${"x".repeat(254)}`;
  if (path.endsWith("rewrite.prefix.value")) return `/${"x".repeat(253)}/`;
  // The model says 25 characters; App Mesh knows four words.
  if (path.endsWith("httpRetryEvents[]")) return "client-error";
  if (path.endsWith("hostname.suffix")) return `.${"x".repeat(252)}`;
  return undefined;
}
