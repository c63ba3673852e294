import type { boundaryVi } from "../vi/boundary.ts";
import type { EnglishOf } from "./english-of.ts";

export const boundary = {
  title: "Boundary on the map",
  none: "None yet. The unit’s map is a plain grid and does not say what lies within.",
  there: (source, day) => `${source}, given in on ${day}.`,
  choose: "Choose a GeoJSON file",
  replace: "Choose another file",
  remove: "Take the boundary out",
  problems: {
    notGeoJson: "This file is not GeoJSON. Export it again from the map program and choose the new file.",
    noArea: "The file has points or lines only, no area. Choose one with a closed boundary.",
    otherGrid:
      "The coordinates are not longitude and latitude (perhaps VN-2000). Convert them to WGS 84 and choose again.",
    storage: "It could not be saved on this device. Try again.",
  },
} satisfies EnglishOf<typeof boundaryVi>;
