/** Creates or updates a resource as another client of the server's API does. `path` follows `/v20190125/`. */
export async function putResource(url: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/v20190125/${path}`, { method: "PUT", body: JSON.stringify(body) });
  if (answer.status !== 200) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`);
}
