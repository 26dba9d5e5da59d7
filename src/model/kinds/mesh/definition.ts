import type { KindDefinition } from "../kind-definition.ts";

export const mesh: KindDefinition = {
  kind: "mesh",
  title: "Mesh",
  titlePlural: "Meshes",
  specShape: "MeshSpec",
  nameMember: "meshName",
  listMember: "meshes",
  cliNoun: "mesh",
  folder: "meshes",
  operations: {
    create: "CreateMesh",
    describe: "DescribeMesh",
    update: "UpdateMesh",
    delete: "DeleteMesh",
    list: "ListMeshes",
  },
  references: () => [],
};
