/** Files of each format that hold the same `count` virtual nodes, as people write them. */
export interface FormatInput {
  readonly format: string;
  /** Which parser the reader stands on. */
  readonly parser: "json" | "yaml" | "hcl";
  readonly path: string;
  readonly text: (count: number) => string;
}

const times = (count: number, make: (index: number) => string, between = "\n"): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

const spec = (i: number) => ({
  listeners: [
    {
      portMapping: { port: 8080, protocol: "http" },
      healthCheck: {
        healthyThreshold: 2,
        intervalMillis: 5000,
        path: "/ping",
        protocol: "http",
        timeoutMillis: 2000,
        unhealthyThreshold: 2,
      },
      timeout: { http: { perRequest: { unit: "s", value: 30 } } },
    },
  ],
  serviceDiscovery: { dns: { hostname: `service-${i}.shop.local` } },
  backends: [{ virtualService: { virtualServiceName: `service-${i + 1}.shop.local` } }],
});

const upper = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(upper);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      ["dns", "http"].includes(key) ? key.toUpperCase() : `${key[0]?.toUpperCase()}${key.slice(1)}`,
      upper(item),
    ]),
  );
};

const attributes = (i: number) => ({
  arn: `arn:aws:appmesh:eu-west-1:123456789012:mesh/shop/virtualNode/node-${i}`,
  id: `0f8d-${i}`,
  mesh_name: "shop",
  name: `node-${i}`,
  spec: [
    {
      backend: [
        { virtual_service: [{ client_policy: [], virtual_service_name: `service-${i + 1}.shop.local` }] },
      ],
      listener: [
        {
          connection_pool: [],
          health_check: [
            {
              healthy_threshold: 2,
              interval_millis: 5000,
              path: "/ping",
              port: 8080,
              protocol: "http",
              timeout_millis: 2000,
              unhealthy_threshold: 2,
            },
          ],
          port_mapping: [{ port: 8080, protocol: "http" }],
          timeout: [{ http: [{ idle: [], per_request: [{ unit: "s", value: 30 }] }] }],
        },
      ],
      service_discovery: [{ dns: [{ hostname: `service-${i}.shop.local` }] }],
    },
  ],
  tags: {},
});

export const FORMAT_INPUTS: readonly FormatInput[] = [
  {
    format: "aws cli",
    parser: "json",
    path: "nodes.json",
    text: (count) => {
      const one = (i: number) => ({ meshName: "shop", virtualNodeName: `node-${i}`, spec: spec(i) });
      return JSON.stringify(
        Array.from({ length: count }, (_, i) => one(i)),
        undefined,
        2,
      );
    },
  },
  {
    format: "cloudformation json",
    parser: "json",
    path: "template.json",
    text: (count) => {
      const one = (i: number) => ({
        Type: "AWS::AppMesh::VirtualNode",
        Properties: { MeshName: { Ref: "Mesh" }, VirtualNodeName: `node-${i}`, Spec: upper(spec(i)) },
      });
      const Parameters = { Mesh: { Type: "String", Default: "shop" } };
      const Resources = Object.fromEntries(Array.from({ length: count }, (_, i) => [`Node${i}`, one(i)]));
      return JSON.stringify({ Parameters, Resources }, undefined, 2);
    },
  },
  {
    format: "cloudformation yaml",
    parser: "yaml",
    path: "template.yaml",
    text: (count) =>
      `Parameters:\n  Mesh: {Type: String, Default: shop}\nResources:\n${times(
        count,
        (i) => `  Node${i}:
    Type: AWS::AppMesh::VirtualNode
    Properties:
      MeshName: !Ref Mesh
      VirtualNodeName: node-${i}
      Spec:
        Listeners:
          - PortMapping: { Port: 8080, Protocol: http }
            HealthCheck:
              HealthyThreshold: 2
              IntervalMillis: 5000
              Path: /ping
              Protocol: http
              TimeoutMillis: 2000
              UnhealthyThreshold: 2
            Timeout: { HTTP: { PerRequest: { Unit: s, Value: 30 } } }
        ServiceDiscovery:
          DNS:
            Hostname: !Sub service-${i}.\${Mesh}.local
        Backends:
          - VirtualService:
              VirtualServiceName: !Sub service-${i + 1}.\${Mesh}.local`,
      )}\n`,
  },
  {
    format: "kubernetes",
    parser: "yaml",
    path: "nodes.yaml",
    text: (count) =>
      times(
        count,
        (i) => `---
apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualNode
metadata:
  name: node-${i}
  namespace: shop
spec:
  podSelector:
    matchLabels:
      app: node-${i}
  listeners:
    - portMapping:
        port: 8080
        protocol: http
      healthCheck:
        healthyThreshold: 2
        intervalMillis: 5000
        path: /ping
        protocol: http
        timeoutMillis: 2000
        unhealthyThreshold: 2
      timeout:
        http:
          perRequest:
            unit: s
            value: 30
  serviceDiscovery:
    dns:
      hostname: service-${i}.\${DOMAIN}
  backends:
    - virtualService:
        virtualServiceRef:
          name: service-${i + 1}
`,
      ),
  },
  {
    format: "terraform",
    parser: "hcl",
    path: "nodes.tf",
    text: (count) =>
      `variable "mesh" {\n  default = "shop"\n}\n${times(
        count,
        (i) => `
resource "aws_appmesh_virtual_node" "node_${i}" {
  name      = "node-${i}"
  mesh_name = var.mesh
  spec {
    backend {
      virtual_service {
        virtual_service_name = "service-${i + 1}.\${var.mesh}.local"
      }
    }
    listener {
      port_mapping {
        port     = 8080
        protocol = "http"
      }
      health_check {
        healthy_threshold   = 2
        interval_millis     = 5000
        path                = "/ping"
        protocol            = "http"
        timeout_millis      = 2000
        unhealthy_threshold = 2
      }
      timeout {
        http {
          per_request {
            unit  = "s"
            value = 30
          }
        }
      }
    }
    service_discovery {
      dns {
        hostname = "service-${i}.\${var.mesh}.local"
      }
    }
  }
}`,
      )}\n`,
  },
  {
    format: "terraform state",
    parser: "json",
    path: "terraform.tfstate",
    text: (count) =>
      JSON.stringify(
        {
          version: 4,
          terraform_version: "1.9.0",
          serial: 1,
          lineage: "a",
          outputs: {},
          resources: Array.from({ length: count }, (_, i) => ({
            mode: "managed",
            type: "aws_appmesh_virtual_node",
            name: `node_${i}`,
            provider: 'provider["registry.terraform.io/hashicorp/aws"]',
            instances: [{ schema_version: 1, attributes: attributes(i), sensitive_attributes: [] }],
          })),
        },
        undefined,
        2,
      ),
  },
  {
    format: "aws config",
    parser: "json",
    path: "snapshot.json",
    text: (count) =>
      JSON.stringify(
        {
          fileVersion: "1.0",
          configurationItems: Array.from({ length: count }, (_, i) => ({
            configurationItemVersion: "1.3",
            configurationItemCaptureTime: "2026-09-01T10:00:00.000Z",
            configurationItemStatus: "OK",
            resourceType: "AWS::AppMesh::VirtualNode",
            resourceId: `node-${i}`,
            awsRegion: "eu-west-1",
            awsAccountId: "123456789012",
            configuration: { MeshName: "shop", VirtualNodeName: `node-${i}`, Spec: upper(spec(i)) },
            supplementaryConfiguration: {},
            tags: {},
          })),
        },
        undefined,
        2,
      ),
  },
];
