import banner from "./scenes/bang-ron.svg?raw";
import bannerClose from "./scenes/bang-ron-gan.svg?raw";
import bannerBlurred from "./scenes/bang-ron-mo.svg?raw";
import speakers from "./scenes/cot-loa.svg?raw";
import speakersClose from "./scenes/cot-loa-gan.svg?raw";
import dialogue from "./scenes/doi-thoai.svg?raw";
import onlineService from "./scenes/dvc-truc-tuyen.svg?raw";
import board from "./scenes/niem-yet.svg?raw";
import boardClose from "./scenes/niem-yet-gan.svg?raw";
import studio from "./scenes/phong-thu.svg?raw";
import leaflet from "./scenes/to-gap.svg?raw";
import webPage from "./scenes/trang-ttdt.svg?raw";

/** Drawn pictures of what officers photograph, 800×600. */
export const scenes = {
  banner,
  bannerClose,
  bannerBlurred,
  speakers,
  speakersClose,
  dialogue,
  onlineService,
  board,
  boardClose,
  studio,
  leaflet,
  webPage,
} as const;
export type SceneName = keyof typeof scenes;

/** Words in the drawings that name a place; replaced by those of the unit. */
const UNIT_IN_SCENES = "XÃ SƠN KIM 1";
const VILLAGE_IN_SCENES = "THÔN KHE NĂM";

const namesAPlace = (name: SceneName): boolean =>
  scenes[name].includes(UNIT_IN_SCENES) || scenes[name].includes(VILLAGE_IN_SCENES);

/** The drawing with the unit's own name in it, and under which key it may be kept: most are the same for everyone. */
export const sceneFor = (
  name: SceneName,
  unitName: string,
  village: string,
): { readonly key: string; readonly svg: string } => ({
  key: namesAPlace(name) ? `${name} ${unitName} ${village}` : name,
  svg: scenes[name]
    .replaceAll(UNIT_IN_SCENES, escaped(unitName.toUpperCase()))
    .replaceAll(VILLAGE_IN_SCENES, escaped(village.toUpperCase())),
});

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
