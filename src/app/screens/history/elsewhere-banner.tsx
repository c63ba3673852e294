import type { Json } from "../../../domain/canonical-json.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { EditedElsewhere } from "../../services/story.ts";
import { elsewhereVi } from "../../vi/history.ts";
import { labelOf } from "./field-words.ts";

interface ElsewhereBannerProps {
  readonly told: EditedElsewhere;
  /** Left out where the history is what is open. */
  readonly hasLink?: boolean | undefined;
  /** Only who may write the record can choose. */
  readonly mayWrite: boolean;
}

/** «Bản ghi đã được sửa ở máy khác»: what is not kept of this phone's words, and which of the two is to stand. */
export const ElsewhereBanner = ({ told, hasLink = true, mayWrite }: ElsewhereBannerProps) => {
  const { history } = useServices();
  const isChoice = mayWrite && Object.keys(told.mine).length > 0;
  const keepMine = async () => {
    await history.bringBack(told.key, told.mine);
  };
  return (
    <Banner tone="attn" icon="warning" title={elsewhereVi.title} text={textOf(told)}>
      {isChoice && (
        <Button variant="attention" isCompact onClick={() => void keepMine()}>
          {elsewhereVi.mine}
        </Button>
      )}
      <Button variant="secondary" isCompact onClick={() => void history.dismiss(told.key)}>
        {isChoice ? elsewhereVi.theirs : elsewhereVi.seen}
      </Button>
      {hasLink && told.activity && (
        <Button variant="secondary" isCompact href={`/ban-ghi/${told.activity}/lich-su`}>
          {elsewhereVi.history}
        </Button>
      )}
    </Banner>
  );
};

const textOf = ({ mine, collection, view }: EditedElsewhere): string => {
  const names = Object.keys(mine);
  if (names.length === 0) return elsewhereVi.kept;
  const kind = view?.activity.kind ?? "";
  const labels = names.map((name) => wordsOf(collection, kind, name, mine));
  return elsewhereVi.choose([...new Set(labels)].join(", "));
};

const wordsOf = (
  collection: string,
  kind: string,
  name: string,
  mine: Readonly<Record<string, Json>>,
): string =>
  name === "deleted" && mine[name] === false
    ? elsewhereVi.deleted
    : labelOf(collection === "activity" ? kind : "", name);
