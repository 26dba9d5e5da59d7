import { type Tree, treeAt, treeIn, treeText } from "../source/tree.ts";
import { appMeshAttribute } from "./app-mesh-attribute.ts";
import { ELSEWHERE, type Evaluator } from "./evaluator.ts";
import { kindOfType } from "./kind-of-type.ts";
import { relocate } from "./relocate.ts";
import { holeTree } from "./text-piece.ts";

/**
 * Attributes of other resources that CloudFormation documents to be one of their properties, by type; `Ref`
 * for what `Ref` gives.
 */
const PLAIN_ATTRIBUTES: { readonly [type: string]: { readonly [attribute: string]: string } } = {
  "AWS::ECS::Cluster": { Ref: "ClusterName" },
  "AWS::ECS::Service": { Name: "ServiceName" },
  "AWS::Logs::LogGroup": { Ref: "LogGroupName" },
  "AWS::ServiceDiscovery::Service": { Name: "Name" },
  "AWS::SSM::Parameter": { Ref: "Name", Value: "Value" },
};

/**
 * What `Fn::GetAtt` gives for an attribute of a resource, `Ref` where it is undefined: names, owners and ARNs
 * of App Mesh resources, properties of others where they are the attribute, else a hole
 * `${LogicalId.Attribute}`.
 */
export function attributeOf(
  evaluator: Evaluator,
  id: string,
  attribute: string | undefined,
  at: number,
): Tree {
  const { resources, values } = evaluator;
  const reference = attribute === undefined ? id : `${id}.${attribute}`;
  const entry = resources.get(id);
  if (entry === undefined) evaluator.note("reference-unknown", at, { reference });
  else {
    const found = evaluator.once(reference, at, () => {
      const type = treeText(treeAt(entry.value, "Type")) ?? "";
      const kind = kindOfType(type);
      if (kind !== undefined) return appMeshAttribute(evaluator, kind, entry, attribute);
      const property = PLAIN_ATTRIBUTES[type]?.[attribute ?? "Ref"];
      const value = property === undefined ? undefined : treeIn(entry.value, "Properties", property);
      return value === undefined ? undefined : evaluator.evaluate(value, ELSEWHERE);
    });
    if (found !== undefined) return relocate(found, at);
  }
  return holeTree(`\${${reference}}`, at, values);
}
