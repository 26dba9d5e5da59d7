import type { ComponentType } from "react";
import type { ChoiceProps } from "../blocks/choice-block.tsx";
import { ChoiceRow } from "./choice-row.tsx";
import { ProviderChoice } from "./provider-choice.tsx";

/** Choices that are drawn in another way than with their branches side by side, by the shape of the API. */
export const CHOICE_WIDGETS: Readonly<Record<string, ComponentType<ChoiceProps>>> = {
  HttpRouteMatch: ChoiceRow,
  HttpGatewayRouteMatch: ChoiceRow,
  GatewayRouteHostnameMatch: ChoiceRow,
  VirtualServiceProvider: ProviderChoice,
};
