/** Two projects that refer to one another, and how often each way; `a` comes before `b` in the data. */
export interface Pair {
  a: number;
  b: number;
  /** From `a` to `b`, and back. */
  there: number;
  back: number;
}

const SWEEPS = 24;

/**
 * Puts projects that refer to one another near each other: each moves, again and again, half way to the middle of
 * those it has to do with. The same data give the same order.
 */
export function orderOf(nodes: readonly number[], pairs: readonly Pair[]): number[] {
  let order = [...nodes];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const place = new Map(order.map((node, at) => [node, at]));
    const pull = new Map<number, { sum: number; weight: number }>();
    const note = (node: number, other: number, weight: number) => {
      const one = pull.get(node) ?? { sum: 0, weight: 0 };
      pull.set(node, { sum: one.sum + place.get(other)! * weight, weight: one.weight + weight });
    };
    for (const { a, b, there, back } of pairs) {
      note(a, b, there + back);
      note(b, a, there + back);
    }
    const key = (node: number) => {
      const { sum, weight } = pull.get(node) ?? { sum: 0, weight: 0 };
      return weight === 0 ? place.get(node)! : (place.get(node)! + sum / weight) / 2;
    };
    const keys = new Map(order.map((node) => [node, key(node)]));
    order = [...order].sort((x, y) => keys.get(x)! - keys.get(y)! || x - y);
  }
  return order;
}

/** The heaviest of them, where there are more projects than a picture can show. */
export function heaviest(nodes: readonly number[], pairs: readonly Pair[], most: number): number[] {
  const weight = new Map<number, number>();
  for (const { a, b, there, back } of pairs)
    for (const node of [a, b]) weight.set(node, (weight.get(node) ?? 0) + there + back);
  return [...nodes]
    .sort((x, y) => (weight.get(y) ?? 0) - (weight.get(x) ?? 0) || x - y)
    .slice(0, most)
    .sort((x, y) => x - y);
}
