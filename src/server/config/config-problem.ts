/** One thing that is wrong with a configuration file. */
export interface ConfigProblem {
  readonly file: string;
  /** From 1; absent where the file as a whole is meant. */
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer of the member; empty for the whole file. */
  readonly pointer: string;
  readonly expected: string;
  readonly actual: string;
}

/** One line a problem: `meshwright.config.json:3:17 /region: expected …, but is …`. */
export function configProblemText({ file, line, column, pointer, expected, actual }: ConfigProblem): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${place}${pointer === "" ? "" : ` ${pointer}`}: expected ${expected}, but ${actual}`;
}
