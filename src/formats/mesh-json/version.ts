/** The version that is written, and the newest that is read. */
export const MESH_JSON_VERSION = 1;

/** Says what the file is; a name, not an address: nothing is fetched. */
export const MESH_JSON_SCHEMA = "urn:meshwright:mesh:1";
