import { describe, expect, it } from "vitest";
import { readFiles } from "../read-files.ts";
import { textFile } from "../testing/text-file.ts";

const resources = (text: string) =>
  readFiles([textFile("a.yaml", text)]).candidates.map(({ resource }) => resource);

describe("scalars of YAML in fields of another type", () => {
  it("numbers are the text that was written, where the API wants text", () => {
    const template = (value: string) => `Parameters: {P: {Default: ${value}}}
Resources:
  M:
    Type: AWS::AppMesh::Mesh
    Properties:
      MeshName: !Sub "v\${P}"
      Tags: [{Key: a, Value: ${value}}, {Key: b, Value: !Ref P}, {Key: c, Value: !Join ["", [x, ${value}]]}]
`;
    for (const value of ["1.0", "1.10", "012345678901", "12345678901234567890", "0x1F", "12e4", "7"]) {
      expect(resources(template(value)), value).toEqual([
        {
          spec: {},
          tags: [
            { key: "a", value },
            { key: "b", value },
            { key: "c", value: `x${value}` },
          ],
        },
      ]);
      const [mesh] = readFiles([textFile("a.yaml", template(value))]).candidates;
      expect(mesh?.name).toBe(`v${value}`);
    }
  });

  it("yes and on are booleans where the API wants one and the text has no quotes, as in YAML 1.1", () => {
    const node = (value: string) => `apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualNode
metadata: {name: cart, namespace: shop}
spec:
  backendDefaults: {clientPolicy: {tls: {enforce: ${value}}}}
  serviceDiscovery: {dns: {hostname: ${value}}}
`;
    const cases = [
      ["yes", "yes", true],
      ["On", "On", true],
      ["off", "off", false],
      ["NO", "NO", false],
      ["'yes'", "yes", "yes"],
    ] as const;
    for (const [written, hostname, enforce] of cases) {
      expect(resources(node(written))[0]?.spec, written).toEqual({
        backendDefaults: { clientPolicy: { tls: { enforce } } },
        serviceDiscovery: { dns: { hostname } },
      });
    }
  });
});
