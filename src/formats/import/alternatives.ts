import { isJsonObject, type Json } from "../../lib/json.ts";
import { isHole } from "../../model/design/hole.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";

const ROUTES = ["grpcRoute", "http2Route", "httpRoute", "tcpRoute"];
const PATHS = ["path", "prefix"];

/** Members of which one may be set, where the API model does not say so (it marks only some as unions). */
const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  GatewayRouteHostnameMatch: ["exact", "suffix"],
  GatewayRouteSpec: ROUTES,
  HttpGatewayRouteMatch: PATHS,
  HttpGatewayRoutePrefixRewrite: ["defaultPrefix", "value"],
  HttpGatewayRouteRewrite: PATHS,
  HttpPathMatch: ["exact", "regex"],
  HttpRouteMatch: PATHS,
  RouteSpec: ROUTES,
};

/** Values that mean something only together: half of `5 s` is nothing. */
const ATOMS = new Set(["Duration", "MatchRange"]);

/**
 * True for values that can be put together member by member: objects all of them, none a hole, and not two
 * that made different choices where only one is allowed (a DNS name and a Cloud Map service).
 */
export function areMergeable(values: readonly (Json | undefined)[], shapeName: string | undefined): boolean {
  if (!values.every((value) => isJsonObject(value) && !isHole(value))) return false;
  if (shapeName === undefined) return true;
  if (ATOMS.has(shapeName)) return false;
  const shape = shapeNamed(shapeName);
  if (shape.type !== "structure") return true;
  const members = shape.union === true ? Object.keys(shape.members) : (ONE_OF[shapeName] ?? []);
  const used = members.filter((member) =>
    values.some((value) => isJsonObject(value) && Object.hasOwn(value, member)),
  );
  return used.length <= 1;
}
