/** The formats that are recognised by content, whether they can be read, and what people call them. */
export const FORMATS = {
  "mesh-json": { readable: true, title: "a .mesh.json design" },
  "cli-json": { readable: true, title: "JSON of the AWS CLI" },
  zip: { readable: true, title: "a zip file" },
  gzip: { readable: true, title: "a gzip file" },
  tar: { readable: true, title: "a tar file" },
  "cli-json-templated": { readable: true, title: "a template of JSON for the AWS CLI" },
  "cli-yaml": { readable: true, title: "YAML for the AWS CLI" },
  cloudformation: { readable: true, title: "a CloudFormation template" },
  "ecs-task-definition": { readable: true, title: "a task definition of ECS" },
  kubernetes: { readable: true, title: "Kubernetes YAML of the App Mesh controller" },
  terraform: { readable: true, title: "a Terraform configuration" },
  "terraform-state": { readable: true, title: "a Terraform state" },
  "aws-config": { readable: true, title: "AWS Config items" },
  "other-json": { readable: false, title: "JSON" },
  "not-json": { readable: false, title: "not JSON" },
  unreadable: { readable: false, title: "not text" },
} as const satisfies Readonly<Record<string, { readonly readable: boolean; readonly title: string }>>;

/** The name of a format. */
export type Format = keyof typeof FORMATS;
