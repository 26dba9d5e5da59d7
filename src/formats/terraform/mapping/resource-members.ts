/** What a resource says of itself beside its spec and tags. */
export const NAME_MEMBERS = [
  "name",
  "mesh_name",
  "mesh_owner",
  "virtual_router_name",
  "virtual_gateway_name",
];

/** What the provider adds when it has made a resource. */
export const OBSERVED_MEMBERS = [
  "arn",
  "created_date",
  "id",
  "last_updated_date",
  "resource_owner",
  "tags_all",
];

/** Instructions to Terraform and the provider; `service_names` was dropped by version 2 of the provider. */
export const INSTRUCTION_MEMBERS = [
  "//",
  "connection",
  "count",
  "depends_on",
  "for_each",
  "lifecycle",
  "provider",
  "provisioner",
  "region",
  "service_names",
  "timeouts",
];
