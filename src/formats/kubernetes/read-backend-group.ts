import { type Notice, notice } from "../notice.ts";
import { placeAt } from "../source/source-text.ts";
import { treeAt, treeText } from "../source/tree.ts";
import { groupServices } from "./backend-groups.ts";
import type { KubeObject } from "./kube-object.ts";
import type { ObjectRead } from "./object-read.ts";
import { objectReading, wrongSpec } from "./object-reading.ts";

/** Reads a backend group: no resource of App Mesh. Its services are backends of the nodes that name it. */
export function readBackendGroup(object: KubeObject, isNamed: boolean): ObjectRead {
  const { reading, spec, isWrong, leftOut } = objectReading(object, false);
  const notices: Notice[] = isWrong ? [wrongSpec(object)] : [];
  for (const { key, value } of spec) if (key === "meshRef") reading.use(value);
  for (const service of groupServices(object)) {
    for (const part of ["name", "namespace"]) {
      const tree = treeAt(service, part);
      if (treeText(tree) !== undefined) reading.use(tree);
    }
  }
  if (!isNamed) {
    const at = placeAt(object.source, object.tree.at);
    notices.push(notice("kubernetes-group-unused", at, { group: object.name ?? "" }));
  }
  const counts = reading.finish();
  return { candidates: [], notices: [...notices, ...reading.notices], counts, leftOut, assumed: {} };
}
