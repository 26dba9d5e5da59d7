/** What a caller may do: describe and list, or everything. */
export type Access = "read" | "write";

/** A key of the file of access keys. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What its user is called in the designer and in the log. */
  readonly name: string;
  readonly access: Access;
}

/** By their ids. */
export type AccessKeys = ReadonlyMap<string, AccessKey>;
