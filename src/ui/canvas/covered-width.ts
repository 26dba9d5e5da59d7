/** How much of the board the inspector lies over: on narrow screens it does not stand beside it. */
export function coveredWidth(host: HTMLElement): number {
  const inspector = document.getElementById("inspector")?.getBoundingClientRect();
  const board = host.getBoundingClientRect();
  return inspector === undefined ? 0 : Math.max(0, Math.min(board.right - inspector.left, board.width));
}

/** How much wider the board would be without the inspector that stands beside it. */
export function widthBeside(host: HTMLElement): number {
  const inspector = document.getElementById("inspector")?.getBoundingClientRect();
  return inspector === undefined ? 0 : Math.max(0, inspector.right - host.getBoundingClientRect().right);
}
