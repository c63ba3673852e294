/** The month is finished: its square has become the logo. */
export const MonthDone = () => (
  <svg class="logo whole" width="104" height="104" viewBox="0 0 48 48" aria-hidden="true">
    <path d="M9 7H39M41 9V39M39 41H9M7 39V9" />
    <path class="tie fresh" d="M13 35L35 13" />
  </svg>
);
