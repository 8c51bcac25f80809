/** The items for which something holds, as bits: the first is the lowest. */
export function bitsWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.reduce((bits, item, index) => (test(item) ? bits | (1 << index) : bits), 0);
}
