interface Limits {
  readonly min?: number;
  readonly max?: number;
}

export function isOutside({ min, max }: Limits, size: number): boolean {
  return (min !== undefined && size < min) || (max !== undefined && size > max);
}

export function limitsOf({ min, max }: Limits): Limits {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

const patterns = new Map<string, RegExp>();

/** The API model's patterns are Java's; the few it has read the same here, anchored as the service anchors them. */
export function patternOf(pattern: string): RegExp {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = new RegExp(`^(?:${pattern})$`, "u");
    patterns.set(pattern, compiled);
  }
  return compiled;
}
