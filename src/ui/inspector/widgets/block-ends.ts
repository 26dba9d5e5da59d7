import { type ComponentType, type LazyExoticComponent, lazy } from "react";

const MatchExample = lazy(() =>
  import("./match-example.tsx").then((module) => ({ default: module.MatchExample })),
);
const RewritePreview = lazy(() =>
  import("./rewrite-preview.tsx").then((module) => ({ default: module.RewritePreview })),
);

/** What stands below the fields of a block, by the shape of the API. */
export const BLOCK_ENDS: Readonly<Record<string, LazyExoticComponent<ComponentType>>> = {
  HttpRouteMatch: MatchExample,
  GrpcRouteMatch: MatchExample,
  HttpGatewayRouteMatch: MatchExample,
  GrpcGatewayRouteMatch: MatchExample,
  HttpGatewayRouteRewrite: RewritePreview,
};
