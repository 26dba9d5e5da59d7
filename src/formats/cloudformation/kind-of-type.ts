import { isKind, type Kind } from "../../model/kinds/kind.ts";

const PREFIX = "AWS::AppMesh::";

/** True for the type of a resource that App Mesh has or might have had. */
export function isAppMeshType(type: string): boolean {
  return type.startsWith(PREFIX);
}

/** The kind of a resource type: `virtualNode` for `AWS::AppMesh::VirtualNode`. */
export function kindOfType(type: string): Kind | undefined {
  if (!isAppMeshType(type)) return undefined;
  const name = type.slice(PREFIX.length);
  const kind = name.charAt(0).toLowerCase() + name.slice(1);
  return isKind(kind) ? kind : undefined;
}
