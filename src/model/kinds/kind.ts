/** The seven kinds of resource, by the names that the API gives their wrappers. Parents stand before children. */
export const KINDS = [
  "mesh",
  "virtualNode",
  "virtualService",
  "virtualRouter",
  "route",
  "virtualGateway",
  "gatewayRoute",
] as const;

export type Kind = (typeof KINDS)[number];

export function isKind(value: unknown): value is Kind {
  return KINDS.includes(value as Kind);
}
