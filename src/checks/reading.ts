import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import { pointerChild } from "../lib/json-pointer.ts";
import { isHole } from "../model/design/hole.ts";

/**
 * A place of a spec as rules read it: what stands there is known, not set, or unknown. A hole is unknown, and so
 * is all below it or below a value of another type than was asked for: that is told of elsewhere, and a rule
 * that needs the value says nothing.
 */
export class Reading {
  /** JSON pointer from the resource. */
  readonly pointer: string;
  readonly #value: Json | undefined;
  readonly #isKnown: boolean;

  /** What stands at `pointer`; `undefined` is not set. */
  constructor(value: Json | undefined, pointer: string, isKnown = true) {
    this.pointer = pointer;
    this.#value = isKnown && !isHole(value) ? value : undefined;
    this.#isKnown = isKnown && !isHole(value);
  }

  /** True where it is sure that nothing stands here. */
  get isUnset(): boolean {
    return this.#isKnown && this.#value === undefined;
  }

  /** True where something stands here, be it a hole or a wrong value; false where that is not known. */
  get isSet(): boolean {
    return this.#value !== undefined;
  }

  /** A member of the structure that stands here. */
  at(member: string): Reading {
    const value = this.#value;
    const pointer = pointerChild(this.pointer, member);
    if (!isJsonObject(value)) return new Reading(undefined, pointer, this.isUnset);
    return new Reading(Object.hasOwn(value, member) ? value[member] : undefined, pointer);
  }

  /** True where a structure stands here that has the member, whatever its value. */
  has(member: string): boolean {
    return isJsonObject(this.#value) && Object.hasOwn(this.#value, member);
  }

  /** The text that stands here; undefined where none does, or none is known. */
  get text(): string | undefined {
    return typeof this.#value === "string" ? this.#value : undefined;
  }

  get number(): number | undefined {
    return typeof this.#value === "number" ? this.#value : undefined;
  }

  get boolean(): boolean | undefined {
    return typeof this.#value === "boolean" ? this.#value : undefined;
  }

  /** The entries of the list that stands here, none where it is not set; undefined where that is not known. */
  get items(): readonly Reading[] | undefined {
    const value = this.#value;
    if (this.isUnset) return [];
    if (!isJsonArray(value)) return undefined;
    return value.map((item, index) => new Reading(item, pointerChild(this.pointer, index)));
  }
}
