type Body = Readonly<Record<string, unknown>>;

/**
 * The specs of a mesh and of all its resources as the App Mesh API of a server tells them, by kind and name:
 * `virtualNode orders`, `route orders-router/default`.
 */
export async function specsOf(server: string, mesh: string): Promise<Record<string, unknown>> {
  const root = `${server}/v20190125/meshes/${mesh}`;
  const specs: Record<string, unknown> = { [`mesh ${mesh}`]: specIn(await read(root)) };
  const names = async (path: string, members: string, member: string): Promise<string[]> => {
    const page = (await read(`${root}/${path}?limit=100`)) as Readonly<Record<string, readonly Body[]>>;
    if (page["nextToken"] !== undefined) throw new Error(`${path} holds more than one page`);
    return (page[members] ?? []).map((each) => String(each[member]));
  };
  for (const kind of ["virtualNode", "virtualService", "virtualRouter", "virtualGateway"]) {
    for (const name of await names(`${kind}s`, `${kind}s`, `${kind}Name`))
      specs[`${kind} ${name}`] = specIn(await read(`${root}/${kind}s/${name}`));
  }
  for (const [kind, within] of [
    ["route", "virtualRouter"],
    ["gatewayRoute", "virtualGateway"],
  ] as const) {
    for (const parent of await names(`${within}s`, `${within}s`, `${within}Name`)) {
      const path = `${within}/${parent}/${kind}s`;
      for (const name of await names(path, `${kind}s`, `${kind}Name`))
        specs[`${kind} ${parent}/${name}`] = specIn(await read(`${root}/${path}/${name}`));
    }
  }
  return specs;
}

async function read(url: string): Promise<Body> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as Body;
}

/** A description is the resource itself, or an object with the resource as its one member. */
function specIn(body: Body): unknown {
  if ("spec" in body) return body["spec"];
  const [only] = Object.values(body) as Body[];
  return only?.["spec"];
}
