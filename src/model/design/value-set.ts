/**
 * Values for the variables of holes, under a name such as `dev` or `prod`. Values are text as typed; the
 * API model says what a field makes of it (`8080` is a number in a port).
 */
export interface ValueSet {
  /** By variable: `PORT` for `$PORT` and `${PORT}`, `.Values.port` for `{{ .Values.port }}`. */
  readonly values: { readonly [variable: string]: string };
}
