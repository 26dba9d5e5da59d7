import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { useEditor } from "../app/editor-context.ts";
import { FormItem } from "./blocks/form-item.tsx";
import effective from "./effective/effective.module.css";
import { EffectiveProvider } from "./effective/effective-provider.tsx";
import { EffectiveSwitch } from "./effective/effective-switch.tsx";
import { FindField } from "./find-field.tsx";
import type { FieldRequest } from "./focus-field.ts";
import { focusPlace } from "./focus-place.ts";
import { formOf } from "./form/form-of.ts";
import { isPage, type Place, trailTo } from "./form/trail.ts";
import { FormContext } from "./form-context.ts";
import classes from "./inspector.module.css";
import { memoryOf } from "./memory-of.ts";
import { AppliedPage } from "./pages/applied-page.tsx";
import { BlockPage } from "./pages/block-page.tsx";
import { EnvoyPage } from "./pages/envoy-page.tsx";
import { FirstPage } from "./pages/first-page.tsx";
import { APPLIED_PAGE, ENVOY_PAGE, FIRST_PAGE, TAGS_PAGE, USED_BY_PAGE } from "./pages/page-names.ts";
import { TagsPage } from "./pages/tags-page.tsx";
import { UsedByPage } from "./pages/used-by-page.tsx";

interface FormTabProps {
  readonly id: ResourceId;
  /** A field that somebody elsewhere asked for. */
  readonly wanted: FieldRequest | undefined;
}

/** The form of a resource: its first page, or the page of a block, and the search for a field above both. */
export function FormTab({ id, wanted }: FormTabProps) {
  const editor = useEditor();
  const root = formOf(refOf(id).kind);
  const memory = memoryOf(editor);
  const box = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(FIRST_PAGE);
  // Where the focus goes once what is asked for is drawn; a new object for each request.
  const [focus, setFocus] = useState<{ readonly pointer: string }>();

  const focusAt = useCallback((pointer: string) => setFocus({ pointer }), []);
  const openPage = useCallback((pointer: string) => {
    setPage(pointer);
    setFocus({ pointer: "" });
  }, []);
  useEffect(() => () => memory.leave(id), [memory, id]);
  const goTo = useCallback(
    (pointer: string) => {
      if (BESIDE.includes(pointer)) {
        openPage(pointer);
        return;
      }
      const trail = trailTo(root, pointer);
      for (const [index, { node, pointer: at }] of trail.entries()) {
        const branch = trail[index + 1];
        if (node.control.type !== "choice" || branch === undefined) continue;
        memory.showBranch(id, at, branch.pointer);
        memory.peek(id, at, branch.pointer);
      }
      const target = fieldAt(trail) ?? pointer;
      memory.reveal(id, target);
      setPage(pageOf(trail, pointer));
      setFocus({ pointer: pointer.startsWith("/spec") ? target : pointer });
    },
    [root, memory, id, openPage],
  );

  const taken = useRef<FieldRequest>(undefined);
  useLayoutEffect(() => {
    if (wanted === undefined || taken.current === wanted) return;
    taken.current = wanted;
    goTo(wanted.pointer);
  }, [wanted, goTo]);
  useLayoutEffect(() => {
    if (focus !== undefined && box.current !== null) focusPlace(box.current, focus.pointer);
  }, [focus]);

  const form = useMemo(
    () => ({ id, root, memory, openPage, focusAt, Item: FormItem }),
    [id, root, memory, openPage, focusAt],
  );
  const back = useCallback(() => {
    const pages = trailTo(root, page).filter(isPage);
    const parent = pages.at(-2)?.pointer ?? FIRST_PAGE;
    setPage(parent === "/spec" ? FIRST_PAGE : parent);
    setFocus({ pointer: page });
    memory.settle();
  }, [root, page, memory]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // From the first page the way leads out of the panel, which knows where.
    if (event.key !== "Escape" || event.defaultPrevented || page === FIRST_PAGE) return;
    if (event.target instanceof HTMLElement && event.target.getAttribute("aria-expanded") === "true") return;
    event.preventDefault();
    event.stopPropagation();
    back();
  };
  return (
    <FormContext.Provider value={form}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the page from any field in it */}
      <div className={classes["form"]} ref={box} onKeyDown={onKeyDown}>
        <div className={effective["find"]}>
          <FindField onFound={goTo} />
          <EffectiveSwitch />
        </div>
        <EffectiveProvider id={id}>
          <Page page={page} onBack={back} />
        </EffectiveProvider>
      </div>
    </FormContext.Provider>
  );
}

/** The field at the end of a trail: of a list of values its first entry, or its switches where it has some. */
function fieldAt(trail: readonly Place[]): string | undefined {
  const [before, last] = trail.slice(-2);
  const list = [last, before].find((place) => place?.node.control.type === "list");
  if (list?.node.control.type !== "list" || list.node.control.style !== "values") return last?.pointer;
  if (list.node.control.suggestions !== undefined) return list.pointer;
  return list === last ? `${list.pointer}/0` : last?.pointer;
}

/** Pages that are about no field. */
const BESIDE: readonly string[] = [ENVOY_PAGE, APPLIED_PAGE, USED_BY_PAGE];

/** The page that shows a place: that of the nearest block that has one, or the first. */
function pageOf(trail: readonly Place[], pointer: string): string {
  if (pointer === TAGS_PAGE || pointer.startsWith(`${TAGS_PAGE}/`)) return TAGS_PAGE;
  const inside = trail.filter(isPage).at(-1)?.pointer;
  return inside === undefined || inside === "/spec" ? FIRST_PAGE : inside;
}

function Page({ page, onBack }: { readonly page: string; readonly onBack: () => void }) {
  switch (page) {
    case FIRST_PAGE:
      return <FirstPage />;
    case TAGS_PAGE:
      return <TagsPage onBack={onBack} />;
    case ENVOY_PAGE:
      return <EnvoyPage onBack={onBack} />;
    case APPLIED_PAGE:
      return <AppliedPage onBack={onBack} />;
    case USED_BY_PAGE:
      return <UsedByPage onBack={onBack} />;
    default:
      return <BlockPage key={page} pointer={page} onBack={onBack} />;
  }
}
