/** All sets of so many items, in their order; none where there are fewer items. */
export function setsOfSize<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    setsOfSize(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
