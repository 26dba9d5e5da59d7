const ENDINGS = ["th", "st", "nd", "rd"];

/** `1st`, `2nd`, `3rd`, `11th` */
export function ordinal(count: number): string {
  const isTeen = Math.trunc((count % 100) / 10) === 1;
  return `${count}${(isTeen ? undefined : ENDINGS[count % 10]) ?? "th"}`;
}
