/** Steps of the wheel for the same gesture on every page: twelve of them zoom by a factor of three. */
export const WHEEL = {
  /** React Flow. */
  flow: 66,
  /** Cytoscape with the sensitivity that its page sets; steps below 5 are taken as they are. */
  cytoscape: 4,
  /** React Flow, by a factor of five: from 100 % to where cards are no longer mounted. */
  across: 97,
} as const;
