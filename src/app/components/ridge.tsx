/** Hills behind the head of the month. Decoration only. */
export const Ridge = () => (
  <svg class="ridge" viewBox="0 0 360 92" preserveAspectRatio="none" aria-hidden="true">
    <path d="M0 70C22 58 30 44 48 42s26 16 44 14 30-38 56-40 34 30 56 30 32-20 54-18 34 24 54 22 34-18 48-16V92H0Z" />
    <path d="M0 84c26-4 40-20 66-20s38 14 66 12 44-22 74-20 44 18 74 16 54-14 80-12v32H0Z" />
  </svg>
);
