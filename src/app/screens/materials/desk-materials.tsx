import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newestVersions } from "../../../domain/materials/list-materials.ts";
import type { MaterialUseList } from "../../../domain/materials/use-list.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askMaterialUse } from "../../services/material-use-list.ts";
import type { MaterialView } from "../../services/materials.ts";
import { materialDeskVi, materialsVi } from "../../vi/materials.ts";
import { Opening } from "../opening.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { type FetchedFigures, useFetched } from "../overview/use-fetched.ts";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { useWide } from "../overview/use-wide.ts";
import { DeskMaterialForm } from "./desk-material-form.tsx";
import { DeskMaterialList } from "./desk-material-list.tsx";
import { DeskMaterialSide } from "./desk-material-side.tsx";
import { useMaterials } from "./use-materials.ts";

/** `/tai-lieu`, `/tai-lieu/moi` (`?thay=` an earlier version) and `/tai-lieu/:id` at a desk. */
export const DeskMaterials = ({ id }: { readonly id: string }) => {
  const { supervision } = useServices();
  const { query } = useLocation();
  const all = useMaterials("own");
  const mayDecide = useMayDecide();
  const use = useFetched("materialUse", () => askMaterialUse(supervision));
  usePage(materialsVi.title);
  if (!all) return <Opening />;
  if (id !== "moi" || !mayDecide) return <Library id={id} all={all} use={use} />;

  const earlier = all.find((each) => each.id === query["thay"]) ?? null;
  return (
    <SupervisorScreen
      title={earlier ? materialDeskVi.replace : materialDeskVi.add}
      back={{ href: "/tai-lieu", name: materialDeskVi.back }}
    >
      <DeskMaterialForm key={earlier?.id ?? ""} earlier={earlier} list={use.value} />
    </SupervisorScreen>
  );
};

interface LibraryProps {
  readonly id: string;
  readonly all: readonly MaterialView[];
  readonly use: FetchedFigures<MaterialUseList>;
}

/** List and one of it: side by side where there is room, else one after the other. */
const Library = ({ id, all, use }: LibraryProps) => {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const isWide = useWide();
  const mayDecide = useMayDecide();
  const shown = newestVersions(all);
  const chosen = all.find((each) => each.id === id) ?? (isWide ? shown[0] : undefined);
  const isAlone = !isWide && chosen !== undefined;
  return (
    <SupervisorScreen
      title={materialsVi.title}
      under={materialDeskVi.under}
      back={isAlone ? { href: "/tai-lieu", name: materialDeskVi.back } : undefined}
      actions={
        mayDecide && (
          <Button icon="plus" isCompact href="/tai-lieu/moi">
            {materialDeskVi.add}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <EmptyState art="books" title={materialsVi.empty.title} />
      ) : (
        <div class={isWide ? "cols" : "narrow"}>
          {!isAlone && <DeskMaterialList shown={shown} chosen={chosen?.id ?? null} list={use.value} />}
          {chosen && (
            <DeskMaterialSide key={chosen.id} material={chosen} all={all} use={use} onToast={setToast} />
          )}
        </div>
      )}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </SupervisorScreen>
  );
};
