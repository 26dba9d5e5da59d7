/** Cards of the grid stand so far apart, in pixels of the board. */
export const PITCH = { x: 480, y: 200 } as const;

export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** `n-3-7`: fourth row, eighth column. */
export function gridNode(row: number, column: number): string {
  return `n-${row}-${column}`;
}

/** The file of a mesh `grid`, each node of which calls its right neighbour; every card has its place. */
export function gridMesh({ columns, rows }: Grid): string {
  const resources: unknown[] = [{ kind: "mesh", meshName: "grid", spec: {} }];
  const positions: Record<string, unknown> = {};
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const name = gridNode(row, column);
      const callee = `${gridNode(row, column + 1)}.grid.local`;
      resources.push({
        kind: "virtualNode",
        meshName: "grid",
        spec: {
          ...(column + 1 === columns
            ? {}
            : { backends: [{ virtualService: { virtualServiceName: callee } }] }),
          listeners: [{ portMapping: { port: 8080, protocol: "http" } }],
          serviceDiscovery: { dns: { hostname: `${name}.grid.local` } },
        },
        virtualNodeName: name,
      });
      resources.push({
        kind: "virtualService",
        meshName: "grid",
        spec: { provider: { virtualNode: { virtualNodeName: name } } },
        virtualServiceName: `${name}.grid.local`,
      });
      positions[`virtualNode/grid/${name}`] = { services: { x: column * PITCH.x, y: row * PITCH.y } };
    }
  }
  return JSON.stringify({
    $schema: "urn:meshwright:mesh:1",
    drawing: { positions },
    resources,
    version: 1,
  });
}
