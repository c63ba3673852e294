import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { MaterialUseList } from "../../../domain/materials/use-list.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { ProblemBanner } from "../../components/problem-banner.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import type { HandOutFailure, MaterialView } from "../../services/materials.ts";
import { attachmentProblem } from "../../vi/attachments.ts";
import { size } from "../../vi/format.ts";
import { photoProblem } from "../../vi/log.ts";
import { materialDeskVi, materialsVi } from "../../vi/materials.ts";
import { Opening } from "../opening.tsx";
import { DeskMaterialFields } from "./desk-material-fields.tsx";
import { type MaterialDraft, type MaterialProblem, problemIn, typedOf, valuesOf } from "./material-draft.ts";
import styles from "./materials.module.css";

const vi = materialDeskVi.form;
const ACCEPTED = "image/*,audio/*,video/mp4,video/webm,.pdf,.docx,.xlsx";

interface DeskMaterialFormProps {
  /** The version that this one stands in for; null: a material of its own. */
  readonly earlier: MaterialView | null;
  readonly list: MaterialUseList | undefined;
}

/** «Gửi tài liệu mới» and «Thay tệp»: words are on disk as they are typed, files with the sending. */
export const DeskMaterialForm = ({ earlier, list }: DeskMaterialFormProps) => {
  const { materials, diary } = useServices();
  const { route } = useLocation();
  const { values, set, clear } = useTyped<MaterialDraft>(
    `material:${earlier?.id ?? "moi"}`,
    typedOf(earlier),
  );
  const [files, setFiles] = useState<readonly File[]>([]);
  const [problem, setProblem] = useState<MaterialProblem | HandOutFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (!values) return <Opening />;

  const handleSend = async () => {
    const wrong = problemIn(values, files.length);
    setProblem(wrong);
    if (wrong) return;
    setBusy(true);
    const sent = await (await materials()).handOut(
      valuesOf(values, diary.today(), earlier),
      files.map((file) => ({ bytes: file, fileName: file.name, source: "gallery" })),
    );
    setBusy(false);
    if (!sent.ok) return setProblem(sent.error);
    await clear();
    route(`/tai-lieu/${sent.value}`);
  };
  const handleChange = (patch: Partial<MaterialDraft>) => {
    setProblem(null);
    set(patch);
  };

  return (
    <div class="narrow">
      {earlier && <p class="meta">{vi.replaces(earlier.values.title)}</p>}
      {problem && typeof problem === "object" && (
        <ProblemBanner {...wordsOf(problem)} onUnderstood={() => setProblem(null)} />
      )}
      <DeskMaterialFields
        values={values}
        problem={typeof problem === "string" ? problem : null}
        list={list}
        onChange={handleChange}
      />
      <ChosenFiles files={files} onChange={setFiles} />
      {problem === "content" && (
        <p class="tone-danger" role="alert">
          {vi.needContent}
        </p>
      )}
      <p class="vh" role="status">
        {isBusy ? vi.sending : ""}
      </p>
      <div class="pair">
        <Button variant="secondary" href="/tai-lieu" onClick={() => void clear()}>
          {vi.cancel}
        </Button>
        <Button icon="paper-plane-tilt" isBusy={isBusy} onClick={handleSend}>
          {vi.send}
        </Button>
      </div>
    </div>
  );
};

interface ChosenFilesProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

const ChosenFiles = ({ files, onChange }: ChosenFilesProps) => {
  const chooser = useRef<HTMLInputElement>(null);
  const handleChosen = (input: HTMLInputElement) => {
    onChange([...files, ...(input.files ?? [])]);
    input.value = "";
  };
  return (
    <div>
      <h2>{vi.files}</h2>
      <ul class={styles["chosen"]}>
        {files.map((file) => (
          <li key={`${file.name}:${file.size}`}>
            <span class="grow">
              {file.name} · {size(file.size)}
            </span>
            <button
              type="button"
              class="icon-btn"
              aria-label={vi.remove(file.name)}
              onClick={() => onChange(files.filter((each) => each !== file))}
            >
              <Icon name="trash" size="s" />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="soft" icon="paperclip" isCompact onClick={() => chooser.current?.click()}>
        {vi.choose}
      </Button>
      <input
        ref={chooser}
        class="vh"
        type="file"
        multiple
        accept={ACCEPTED}
        tabIndex={-1}
        aria-hidden="true"
        data-source="materials"
        onChange={({ currentTarget }) => handleChosen(currentTarget)}
      />
    </div>
  );
};

const wordsOf = (failure: HandOutFailure): { readonly title: string; readonly text: string } => {
  switch (failure.kind) {
    case "unreadable":
    case "tooMany":
      return photoProblem(failure);
    case "invalidFields":
      return { title: materialsVi.title, text: vi.notKept };
    default:
      return attachmentProblem(failure);
  }
};
