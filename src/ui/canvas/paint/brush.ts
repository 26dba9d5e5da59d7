/** What paints the board: on a canvas of the page, or on a sheet that is shown when it is done. */
export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
