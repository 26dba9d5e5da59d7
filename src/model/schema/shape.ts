/** A shape of the App Mesh API model: what a value may look like. `long` and `integer` are one type here. */
export type Shape = StructureShape | ListShape | StringShape | IntegerShape | BooleanShape | TimestampShape;

export interface StructureShape {
  readonly type: "structure";
  /** Member name to the name of its shape, in the order of the API model. */
  readonly members: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  /** Exactly one member may be set. */
  readonly union?: true;
}

export interface ListShape {
  readonly type: "list";
  readonly member: string;
  readonly min?: number;
  readonly max?: number;
}

export interface StringShape {
  readonly type: "string";
  /** Length in characters. */
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

export interface IntegerShape {
  readonly type: "integer";
  readonly min?: number;
  readonly max?: number;
}

export interface BooleanShape {
  readonly type: "boolean";
}

export interface TimestampShape {
  readonly type: "timestamp";
}
