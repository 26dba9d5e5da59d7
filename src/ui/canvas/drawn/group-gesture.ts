/** Making a group and naming it at once is one step of undo. */
export const GROUP_GESTURE = "group cards";
