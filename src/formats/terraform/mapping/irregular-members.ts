import { memberShape } from "../../../model/schema/member-shape.ts";

/**
 * Blocks that Terraform names in the singular, where the API has a list of another name. Source: the resource
 * schemas of hashicorp/terraform-provider-aws, internal/service/appmesh.
 */
const LISTS: Readonly<Record<string, string>> = {
  backend: "backends",
  header: "headers",
  listener: "listeners",
  query_parameter: "queryParameters",
  weighted_target: "weightedTargets",
};

/** Members that early versions of the provider (1.x) named otherwise, by the shape that they stand in. */
const FORMER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DnsServiceDiscovery: { service_name: "hostname" },
};

/** Shapes of the API that are lists of keys and values, and maps in Terraform. */
const MAPS = new Set(["AwsCloudMapInstanceAttributes", "TagList"]);

/** A member of the API, and the name of its shape. */
export interface ApiMember {
  readonly name: string;
  readonly shape: string;
}

/** Known members by shape; the API model has a few hundred, so that this stays small. */
const found = new Map<string, Map<string, ApiMember>>();

/** The member of a shape of the API that a member of Terraform stands for, or undefined where it has none. */
export function apiMember(shape: string, member: string): ApiMember | undefined {
  const known = found.get(shape) ?? new Map<string, ApiMember>();
  const before = known.get(member);
  if (before !== undefined) return before;
  const plural = Object.hasOwn(LISTS, member) ? LISTS[member] : undefined;
  const former = FORMER[shape]?.[member];
  for (const name of [camelCase(member), plural, former]) {
    const of = name === undefined ? undefined : memberShape(shape, name);
    if (name === undefined || of === undefined) continue;
    const made = { name, shape: of };
    found.set(shape, known.set(member, made));
    return made;
  }
  return undefined;
}

/** `health_check` as `healthCheck`. */
export function camelCase(member: string): string {
  return member.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** True for a shape that Terraform writes as a map. */
export function isMapInTerraform(shape: string): boolean {
  return MAPS.has(shape);
}
