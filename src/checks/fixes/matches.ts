import { type FixesOf, ownerOf, partAt, withPart } from "./fix.ts";

export const pathStart: FixesOf<"MW201"> = ({ at: { pointer }, args: { actual } }, { resource }) => [
  { label: `Enter /${actual}`, resource: withPart(resource, pointer, `/${actual}`) },
];

export const gatewayMatchPart: FixesOf<"MW202"> = ({ at: { pointer } }, { resource }) => [
  { label: "Match all paths", resource: withPart(resource, `${pointer}/prefix`, "/") },
];

export const grpcMethod: FixesOf<"MW203"> = ({ at: { pointer } }, { resource }) => [
  {
    label: "Remove the method name",
    resource: withPart(resource, `${ownerOf(pointer)}/methodName`, undefined),
  },
];

export const queryMatch: FixesOf<"MW205"> = ({ at: { pointer } }, { resource }) => [
  { label: "Ask only that it is there", resource: withPart(resource, ownerOf(pointer), undefined) },
];

export const matchRange: FixesOf<"MW206"> = ({ at: { pointer }, args: { start, end } }, { resource }) => {
  if (start === end) {
    return [{ label: `Match only ${start}`, resource: withPart(resource, `${pointer}/end`, start + 1) }];
  }
  const range = { ...Object(partAt(resource, pointer)), start: end, end: start };
  return [{ label: "Swap start and end", resource: withPart(resource, pointer, range) }];
};

export const schemeOfHttp: FixesOf<"MW208"> = ({ at: { pointer } }, { resource }) => [
  { label: "Remove the scheme", resource: withPart(resource, pointer, undefined) },
];

export const retryEvents: FixesOf<"MW209"> = ({ at: { pointer } }, { resource }) => [
  {
    label: "Retry after server errors",
    resource: withPart(resource, `${pointer}/httpRetryEvents`, ["server-error"]),
  },
  { label: "Remove the retry policy", resource: withPart(resource, pointer, undefined) },
];
