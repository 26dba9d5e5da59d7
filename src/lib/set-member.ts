/** Sets an own member of any name, `__proto__` too, as JSON has it. */
export function setMember<T>(object: Record<string, T>, member: string, value: T): void {
  if (member !== "__proto__") object[member] = value;
  else Object.defineProperty(object, member, { value, enumerable: true, configurable: true, writable: true });
}
