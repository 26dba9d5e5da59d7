import type { Candidate, TaskGroupLink } from "../../candidate.ts";
import { type Notice, notice } from "../../notice.ts";
import type { FieldAccount, FormatRead, RecognisedFile } from "../../reader.ts";
import { ResourceReading } from "../../reading/resource-reading.ts";
import { placeAt, type SourceText } from "../../source/source-text.ts";
import { type Tree, treeAt, treeIn, treeText } from "../../source/tree.ts";
import { addToAccount } from "../account.ts";
import { containerTree } from "../ecs/container-tree.ts";
import { type EcsResource, ecsType } from "../ecs/ecs-resource.ts";
import { ecsTaskGroups } from "../ecs/ecs-task-groups.ts";
import { kindOfType } from "../mapping/resource-types.ts";
import { nameIn, resourceCandidate } from "../resource/resource-candidate.ts";
import { PlanConfiguration } from "./plan-configuration.ts";
import type { ShownResource } from "./shown-resource.ts";
import { shownResources } from "./shown-resources.ts";
import { itemsOf, stateResources } from "./state-resources.ts";
import { withUnknown } from "./with-unknown.ts";

/**
 * Reads states of Terraform (version 4) and the output of `terraform show -json`, of a state or a plan. Of a
 * plan it is what will be, with holes for what is known only after apply. Never throws.
 */
export function readStateFiles(files: readonly RecognisedFile[]): FormatRead {
  const out: Out = { candidates: [], taskGroups: [], accounts: [], notices: [] };
  for (const { source, tree } of files) if (tree !== undefined) readFile(source, tree, out);
  return out;
}

interface Out {
  readonly candidates: Candidate[];
  readonly taskGroups: TaskGroupLink[];
  readonly accounts: FieldAccount[];
  readonly notices: Notice[];
}

function readFile(source: SourceText, tree: Tree, out: Out): void {
  const resources = resourcesIn(source, tree, out.notices);
  const managed = resources.filter(({ mode }) => mode === "managed");
  const meshes = new Set(
    managed.flatMap(({ type, attributes }) => {
      const name = kindOfType(type) === "mesh" ? nameIn(attributes, "name") : undefined;
      return name === undefined ? [] : [name];
    }),
  );
  const data = resources.filter(({ mode, type }) => mode === "data" && type.startsWith("aws_appmesh_"));
  const [first] = data;
  if (first !== undefined) {
    const at = placeAt(source, first.attributes.at);
    out.notices.push(notice("terraform-data", at, { count: data.length }));
  }
  const accounts = new Map<string, FieldAccount>();
  for (const resource of managed) {
    if (!resource.type.startsWith("aws_appmesh_")) continue;
    const { type, attributes, pointer } = resource;
    const reading = new ResourceReading(source, "terraform-state", attributes);
    const kind = kindOfType(type);
    if (kind === undefined) {
      out.notices.push(notice("resource-type-unknown", placeAt(source, attributes.at), { type }));
    } else {
      const settings = {
        kind,
        source,
        dropsZeros: true,
        isOwnMesh: (mesh: string) => meshes.has(mesh),
        pointer,
      };
      out.candidates.push(resourceCandidate(reading, resource.complete, settings));
    }
    const counts = reading.finish();
    for (const one of reading.notices) out.notices.push(one);
    addToAccount(accounts, source.file, "terraform-state", 1, counts);
  }
  out.accounts.push(...accounts.values());
  const { links, notices } = ecsTaskGroups(managed.flatMap((resource) => ecsOf(resource, source)));
  for (const link of links) out.taskGroups.push(link);
  for (const one of notices) out.notices.push(one);
}

/** A resource, and its attributes with holes for what is not known yet. */
interface CompleteResource extends ShownResource {
  readonly complete: Tree;
}

function resourcesIn(source: SourceText, tree: Tree, notices: Notice[]): CompleteResource[] {
  const asTheyAre = (resources: readonly ShownResource[]): CompleteResource[] =>
    resources.map((one) => ({ ...one, complete: one.attributes }));
  const planned = treeIn(tree, "planned_values", "root_module");
  if (planned !== undefined) return withHoles(tree, shownResources(planned, "/planned_values/root_module"));
  const shown = treeIn(tree, "values", "root_module");
  if (shown !== undefined) return asTheyAre(shownResources(shown, "/values/root_module"));
  if (treeAt(tree, "format_version") !== undefined) return [];
  const versionTree = treeAt(tree, "version");
  const version = versionTree?.type === "scalar" ? versionTree.value : null;
  if (version !== 4) {
    const at = placeAt(source, versionTree?.at ?? tree.at);
    notices.push(notice("terraform-state-version", at, { version: String(version ?? "unknown") }));
    return [];
  }
  const { resources, former } = stateResources(tree);
  if (former > 0) {
    const at = placeAt(source, tree.at);
    notices.push(notice("terraform-state-version", at, { version: "4 with flat attributes" }));
  }
  return asTheyAre(resources);
}

function withHoles(plan: Tree, resources: readonly ShownResource[]): CompleteResource[] {
  const configuration = new PlanConfiguration(plan, resources);
  const unknown = new Map(
    itemsOf(treeAt(plan, "resource_changes")).map((change) => [
      treeText(treeAt(change, "address")) ?? "",
      treeIn(change, "change", "after_unknown"),
    ]),
  );
  return resources.map((one) => {
    const { address, attributes } = one;
    const nameOf = (attribute: string) => configuration.nameOf(address, attribute);
    return { ...one, complete: withUnknown(attributes, unknown.get(address), address, nameOf) };
  });
}

function ecsOf({ type, address, attributes }: ShownResource, source: SourceText): EcsResource[] {
  const own = ecsType(type);
  if (own === undefined) return [];
  const isService = own === "aws_ecs_service";
  const name = nameIn(attributes, isService ? "name" : "family") ?? address;
  const definitions = treeAt(attributes, "container_definitions");
  const containers = isService ? undefined : containerTree(definitions, source);
  const taskDefinition = isService ? nameIn(attributes, "task_definition") : undefined;
  return [
    {
      type: own,
      address,
      source,
      at: attributes.at,
      name,
      ...(containers === undefined ? {} : { containers }),
      ...(taskDefinition === undefined ? {} : { taskDefinition }),
    },
  ];
}
