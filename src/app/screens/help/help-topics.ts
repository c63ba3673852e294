import type { IconName } from "../../components/icons.ts";
import type { helpVi } from "../../vi/help.ts";

interface HelpTopic {
  /** In the address, without tones. */
  readonly slug: string;
  readonly words: keyof typeof helpVi.topics;
  readonly icon: IconName;
  /** The screen that it is about. */
  readonly href: string | null;
}

/** In the order of an officer's first days. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  { slug: "ghi-viec", words: "log", icon: "plus", href: "/ghi" },
  { slug: "chup-anh", words: "photos", icon: "camera", href: null },
  { slug: "gui-du-lieu", words: "sending", icon: "paper-plane-tilt", href: "/hop-cho-gui" },
  { slug: "ban-ghi-tra-lai", words: "mend", icon: "arrow-bend-up-left", href: "/" },
  { slug: "ke-hoach", words: "plan", icon: "list-checks", href: "/ke-hoach" },
  { slug: "so-cua-don-vi", words: "registers", icon: "notebook", href: "/them" },
  { slug: "bo-nho", words: "storage", icon: "device-mobile", href: "/cai-dat" },
  { slug: "ma-khoa", words: "lock", icon: "lock-key", href: "/cai-dat" },
  { slug: "cai-ung-dung", words: "install", icon: "download-simple", href: null },
  { slug: "quyen", words: "permissions", icon: "shield-check-fill", href: null },
];
