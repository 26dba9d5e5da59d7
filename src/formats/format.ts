/** What a file can be, and what people call it; the last three are not read. */
export const FORMATS = {
  "mesh-json": { title: "a .mesh.json design" },
  "cli-json": { title: "JSON of the AWS CLI" },
  zip: { title: "a zip file" },
  gzip: { title: "a gzip file" },
  tar: { title: "a tar file" },
  svg: { title: "an SVG picture" },
  png: { title: "a PNG picture" },
  "cli-json-templated": { title: "a template of JSON for the AWS CLI" },
  "cli-yaml": { title: "YAML for the AWS CLI" },
  cloudformation: { title: "a CloudFormation template" },
  "ecs-task-definition": { title: "a task definition of ECS" },
  kubernetes: { title: "Kubernetes YAML of the App Mesh controller" },
  terraform: { title: "a Terraform configuration" },
  "terraform-state": { title: "a Terraform state" },
  "aws-config": { title: "AWS Config items" },
  "other-json": { title: "JSON of something else" },
  "not-json": { title: "none of the formats that hold App Mesh resources" },
  unreadable: { title: "no text, or too much of it" },
} as const satisfies Readonly<Record<string, { readonly title: string }>>;

/** The name of a format. */
export type Format = keyof typeof FORMATS;
