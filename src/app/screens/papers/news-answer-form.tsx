import { useState } from "preact/hooks";
import { PortalNewsDecision, portalNewsIdOf, WebAddress } from "../../../domain/registers/portal-news.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { portalNewsVi } from "../../vi/portal-news.ts";
import type { PortalNewsView } from "./use-portal-news.ts";

const vi = portalNewsVi.desk;

/** «Đã đăng» with its address, «Cần sửa» with what, «Không đăng» with why. */
export const NewsAnswerForm = ({ view: { entry } }: { readonly view: PortalNewsView }) => {
  const { registers, diary } = useServices();
  const [decision, setDecision] = useState<PortalNewsDecision>("published");
  const [link, setLink] = useState("");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<"link" | "text" | "storage" | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const isPublished = decision === "published";

  const handleSend = async () => {
    const address = WebAddress.safeParse(link.trim());
    if (isPublished && !address.success) return setProblem("link");
    if (!isPublished && text.trim() === "") return setProblem("text");
    const fields = {
      ...{ news: portalNewsIdOf(entry.id), round: entry.values.round, decision, on: diary.today() },
      ...(isPublished && address.success ? { link: address.data } : {}),
      ...(text.trim() === "" ? {} : { text }),
    };
    const written = await registers.write("portalNewsAnswer", [{ fields }], entry.unit);
    if (!written.ok) return setProblem("storage");
    setText("");
    setToast({ message: vi.sent });
  };

  return (
    <section class="fields" aria-label={vi.answer}>
      <ChipGroup
        label={vi.answer}
        choice="one"
        options={PortalNewsDecision.options.map((value) => ({ value, label: portalNewsVi.states[value] }))}
        selected={[decision]}
        onChange={([chosen]) => {
          setProblem(null);
          if (chosen) setDecision(chosen);
        }}
      />
      {isPublished && (
        <TextField
          label={vi.link}
          type="url"
          maxLength={500}
          value={link}
          error={problem === "link" ? vi.needLink : undefined}
          onInput={(typed) => {
            setProblem(null);
            setLink(typed);
          }}
        />
      )}
      <TextArea
        label={vi.words[decision]}
        isOptional={isPublished}
        maxLength={2000}
        value={text}
        error={problem === "text" ? vi.needWords : undefined}
        onInput={(typed) => {
          setProblem(null);
          setText(typed);
        }}
      />
      {problem === "storage" && <p role="alert">{portalNewsVi.form.notKept}</p>}
      <Button icon="paper-plane-tilt" onClick={handleSend}>
        {vi.send}
      </Button>
      <Toast toast={toast} onDone={() => setToast(null)} />
    </section>
  );
};
