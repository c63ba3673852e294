/** «1 photo», «3 photos». */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** «no photos», «1 photo». */
export const countedOrNo = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? `no ${many}` : counted(count, one, many);
