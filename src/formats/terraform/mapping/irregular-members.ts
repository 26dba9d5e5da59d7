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

/** The names that the API may have for a member of Terraform, the likeliest first. */
export function apiNames(shape: string, member: string): readonly string[] {
  const plural = Object.hasOwn(LISTS, member) ? LISTS[member] : undefined;
  const former = FORMER[shape]?.[member];
  return [camelCase(member), plural, former].filter((name) => name !== undefined);
}

/** `health_check` as `healthCheck`. */
export function camelCase(member: string): string {
  return member.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** True for a shape that Terraform writes as a map. */
export function isMapInTerraform(shape: string): boolean {
  return MAPS.has(shape);
}
