/**
 * The members in which configuration items lie, as objects, lists, or JSON text: snapshots and histories,
 * answers of `get-resource-config-history`, `batch-get-resource-config`, `select-resource-config` and those of aggregators, events of
 * EventBridge, messages of SNS (also from a queue, or as given to a function), events of Config rules.
 */
export const ITEM_WRAPPERS = [
  "configurationItems",
  "configurationItem",
  "baseConfigurationItems",
  "ConfigurationItem",
  "BaseConfigurationItems",
  "Results",
  "detail",
  "Message",
  "invokingEvent",
  "Records",
  "Sns",
  "body",
] as const;
