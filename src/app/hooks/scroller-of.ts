/** What scrolls around the element: on a phone `main`, and what is outside of it is out of sight; null: the page. */
export const scrollerOf = (element: Element): Element | null => {
  const main = element.closest("main");
  return main && /auto|scroll/.test(getComputedStyle(main).overflowY) ? main : null;
};
