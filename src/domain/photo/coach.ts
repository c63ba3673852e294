/** What is known of a photo the moment it was taken. */
export interface PhotoFacts {
  /** 0–1000, as `sharpnessOf` says; null where it was not measured. */
  readonly sharpness: number | null;
  /** 0–255, as `brightnessOf` says; null where it was not measured. */
  readonly brightness: number | null;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What a photo could be better at (gợi ý chụp lại), while the officer is still there. Never a refusal. */
export type CoachHint = "blurred" | "tooDark" | "tooSmall";

/** From where on a hint is given. Measured on generated pictures; to be set anew when an office has shown real ones. */
export const COACH_LIMITS = {
  /** Below this a sheet of paper on a board cannot be read any more. */
  leastSharpness: 150,
  leastBrightness: 45,
  /** Of the long side: less cannot be printed 9 cm wide at 200 dpi. */
  leastLongSidePx: 720,
} as const;

export const coachOf = ({ sharpness, brightness, widthPx, heightPx }: PhotoFacts): readonly CoachHint[] => {
  const isDark = brightness !== null && brightness < COACH_LIMITS.leastBrightness;
  // In the dark nothing is sharp, and light is what helps: one hint, not two.
  const isBlurred = !isDark && sharpness !== null && sharpness < COACH_LIMITS.leastSharpness;
  const isSmall = Math.max(widthPx, heightPx) < COACH_LIMITS.leastLongSidePx;
  return [
    ...(isBlurred ? (["blurred"] as const) : []),
    ...(isDark ? (["tooDark"] as const) : []),
    ...(isSmall ? (["tooSmall"] as const) : []),
  ];
};
