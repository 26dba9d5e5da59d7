import { isJsonObject } from "../../lib/json.ts";
import { type FixesOf, ownerOf, partAt, withPart } from "./fix.ts";

export const discoveryWithoutListener: FixesOf<"MW118"> = (_problem, { resource }) => [
  { label: "Remove service discovery", resource: withPart(resource, "/spec/serviceDiscovery", undefined) },
];

/** The limits of one protocol say nothing about another's: the pool goes. */
export const connectionPoolProtocol: FixesOf<"MW301"> = ({ at: { pointer } }, { resource }) => [
  { label: "Remove the connection pool", resource: withPart(resource, ownerOf(pointer), undefined) },
];

/** The timeouts of all protocols are alike, but TCP has no requests. */
export const timeoutProtocol: FixesOf<"MW302"> = ({ at: { pointer }, args: { protocol } }, { resource }) => {
  const timeout = partAt(resource, pointer);
  if (!isJsonObject(timeout)) return [];
  const { perRequest: _perRequest, ...ofTcp } = timeout;
  const moved = { [protocol]: protocol === "tcp" ? ofTcp : timeout };
  return [
    { label: `Make it the timeout for ${protocol}`, resource: withPart(resource, ownerOf(pointer), moved) },
    { label: "Remove the timeout", resource: withPart(resource, ownerOf(pointer), undefined) },
  ];
};

export const healthCheckPort: FixesOf<"MW303"> = ({ at: { pointer }, args: { port } }, { resource }) => [
  { label: `Check port ${port}`, resource: withPart(resource, pointer, port) },
];
