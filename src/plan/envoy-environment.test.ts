import { describe, expect, it } from "vitest";
import type { Ref } from "../model/reference/ref.ts";
import { ENVOY_FAMILIES, envoyEnvironment, envoyFamiliesOf, envoyPath } from "./envoy-environment.ts";
import { ecsContainerDefinition, kubernetesPodSpec } from "./envoy-snippets.ts";

const NODE: Ref = { kind: "virtualNode", mesh: "simpleapp", name: "serviceA" };
const GATEWAY: Ref = { kind: "virtualGateway", mesh: "shared", owner: "111122223333", name: "public" };
const ARN = "arn:aws:appmesh:us-east-1:111122223333:mesh/simpleapp/virtualNode/serviceA";

describe("Envoy environment", () => {
  it("names a node by path or ARN, in both families", () => {
    expect(envoyEnvironment(NODE, { family: "virtualNode", form: "path" })).toEqual({
      variables: [{ name: "APPMESH_VIRTUAL_NODE_NAME", value: "mesh/simpleapp/virtualNode/serviceA" }],
      node: { id: "mesh/simpleapp/virtualNode/serviceA", cluster: "mesh/simpleapp/virtualNode/serviceA" },
    });
    expect(envoyEnvironment(NODE, { family: "resource", form: "arn", arn: ARN, cluster: "a" })).toEqual({
      variables: [
        { name: "APPMESH_RESOURCE_ARN", value: ARN },
        { name: "APPMESH_RESOURCE_CLUSTER", value: "a" },
      ],
      node: { id: ARN, cluster: "a" },
    });
    expect(envoyEnvironment(NODE, { family: "virtualNode", form: "arn", arn: ARN })?.node.id).toBe(ARN);
    expect(ENVOY_FAMILIES.resource.since).toBe("1.15.0");
  });

  it("has only the newer family for gateways, and none for other kinds", () => {
    expect(envoyFamiliesOf(GATEWAY)).toEqual(["resource"]);
    expect(envoyPath(GATEWAY)).toBe("mesh/shared@111122223333/virtualGateway/public");
    expect(envoyEnvironment(GATEWAY, { family: "virtualNode", form: "path" })).toBeUndefined();
    expect(envoyFamiliesOf({ kind: "mesh", mesh: "m", name: "m" })).toEqual([]);
  });

  it("has no ARN before the resource is applied", () => {
    expect(envoyEnvironment(NODE, { family: "resource", form: "arn" })).toBeUndefined();
  });

  it("makes snippets for ECS and Kubernetes", () => {
    const environment = envoyEnvironment(NODE, { family: "resource", form: "path", cluster: 'a "b"' });
    if (environment === undefined) throw new Error("no environment");
    expect(JSON.parse(ecsContainerDefinition(environment, "envoy:1"))).toMatchObject({
      name: "envoy",
      image: "envoy:1",
      user: "1337",
      environment: [
        { name: "APPMESH_RESOURCE_ARN", value: "mesh/simpleapp/virtualNode/serviceA" },
        { name: "APPMESH_RESOURCE_CLUSTER", value: 'a "b"' },
      ],
    });
    expect(kubernetesPodSpec(environment, "envoy:1")).toBe(`spec:
  containers:
    - name: envoy
      image: "envoy:1"
      env:
        - name: APPMESH_RESOURCE_ARN
          value: "mesh/simpleapp/virtualNode/serviceA"
        - name: APPMESH_RESOURCE_CLUSTER
          value: "a \\"b\\""
      ports:
        - name: stats
          containerPort: 9901
      readinessProbe:
        exec:
          command: ["sh", "-c", "curl -s http://localhost:9901/server_info | grep state | grep -q LIVE"]
        initialDelaySeconds: 1
        periodSeconds: 10
      securityContext:
        runAsUser: 1337
`);
  });
});
