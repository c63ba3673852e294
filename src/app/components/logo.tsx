interface LogoProps {
  readonly size?: number | undefined;
}

/** The tally square closed by its diagonal: five votes counted, a month done. */
export const Logo = ({ size = 32 }: LogoProps) => (
  <svg class="logo" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
    <path d="M9 7H39M41 9V39M39 41H9M7 39V9" />
    <path class="tie" d="M12 36L36 12" />
  </svg>
);
