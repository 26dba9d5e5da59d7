/**
 * A value of the Terraform language. Lists, sets and tuples are arrays (sets in the order of their values);
 * maps and objects are `Map`s.
 */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap | Unknown | Lazy;

export type ValueMap = ReadonlyMap<string, Value>;

/** A value that the files do not say. */
export class Unknown {
  /** In the form of a template: `${var.port}`, `${var.env}-node`. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A resource or module: each of its attributes is evaluated when asked for. */
export class Lazy {
  /** `aws_appmesh_mesh.shop`, without the signs of a template. */
  readonly address: string;
  readonly attribute: (name: string) => Value;

  constructor(address: string, attribute: (name: string) => Value) {
    this.address = address;
    this.attribute = attribute;
  }
}

/** An unknown value that is the expression in `text`, alone. */
export function unknownOf(text: string): Unknown {
  return new Unknown(`\${${text}}`);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value | undefined): value is ValueMap {
  return value instanceof Map;
}

export function isUnknown(value: Value | undefined): value is Unknown {
  return value instanceof Unknown;
}

/** A number, also one that is written as text, as Terraform takes it. */
export function numberIn(value: Value | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^-?\d+(\.\d+)?$/.test(value)) return undefined;
  return Number(value);
}

/** True or false, also as text. */
export function booleanIn(value: Value | undefined): boolean | undefined {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : undefined;
}

/** The text of a scalar as a template shows it; undefined for what is no scalar, or unknown. */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
