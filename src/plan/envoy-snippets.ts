import { canonicalJson } from "../lib/canonical-json.ts";
import type { EnvoyEnvironment } from "./envoy-environment.ts";

/** An image that AWS published; people put their own copy here. */
const ENVOY_IMAGE = "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.27.2.0-prod";

/** The user whose traffic the proxy rules leave alone, and the admin port that the health check asks. */
const PROXY_USER = 1337;
const ADMIN_PORT = 9901;
const HEALTHY = `curl -s http://localhost:${ADMIN_PORT}/server_info | grep state | grep -q LIVE`;

/** The Envoy container of an ECS task definition, as JSON for its `containerDefinitions`. */
export function ecsContainerDefinition({ variables }: EnvoyEnvironment, image: string = ENVOY_IMAGE): string {
  return canonicalJson({
    environment: variables.map(({ name, value }) => ({ name, value })),
    essential: true,
    healthCheck: { command: ["CMD-SHELL", HEALTHY], interval: 5, retries: 3, startPeriod: 10, timeout: 2 },
    image,
    name: "envoy",
    user: String(PROXY_USER),
  });
}

/** The Envoy container of a pod, as YAML of the part of its spec that it adds. */
export function kubernetesPodSpec({ variables }: EnvoyEnvironment, image: string = ENVOY_IMAGE): string {
  return `${[
    "spec:",
    "  containers:",
    "    - name: envoy",
    `      image: ${quoted(image)}`,
    "      env:",
    ...variables.flatMap(({ name, value }) => [
      `        - name: ${name}`,
      `          value: ${quoted(value)}`,
    ]),
    "      ports:",
    "        - name: stats",
    `          containerPort: ${ADMIN_PORT}`,
    "      readinessProbe:",
    "        exec:",
    `          command: ["sh", "-c", ${quoted(HEALTHY)}]`,
    "        initialDelaySeconds: 1",
    "        periodSeconds: 10",
    "      securityContext:",
    `        runAsUser: ${PROXY_USER}`,
  ].join("\n")}\n`;
}

/** A JSON string is a YAML string. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
