/** The newest version that is written and read. */
export const MESH_JSON_VERSION = 3;

/** The version of a design with values or task groups, and without groups and notes (decision 0013). */
export const VALUES_VERSION = 2;

/** The version of a design without all of these: older programs read it too (decision 0010). */
export const PLAIN_VERSION = 1;

/** Says what the file is; a name, not an address: nothing is fetched. */
export function meshJsonSchema(version: number): string {
  return `urn:meshwright:mesh:${version}`;
}

/** What the names of all versions begin with. */
export const MESH_JSON_SCHEMA = "urn:meshwright:mesh:";
