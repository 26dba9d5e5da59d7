import { Deferred } from "../../components/deferred.tsx";
import { later } from "../../components/later.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";

const OPEN_POPUP = later("soon", () => import("./open-popup.tsx").then((module) => module.OpenPopup));

/** What is open over the board. */
export function PopupLayer() {
  const popup = useSignal(useBoard().popup);
  return popup === undefined ? null : <Deferred part={OPEN_POPUP} props={{ popup }} />;
}
