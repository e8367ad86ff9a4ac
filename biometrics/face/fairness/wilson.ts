/**
 * Wilson's interval of a share, 95 %: where the true rate may lie after `found` of `all` (E. B. Wilson 1927). Unlike
 * the usual ± it stays honest for few cases and for none found. Of no cases: 0 to 1.
 */
export function wilsonInterval(found: number, all: number): readonly [from: number, to: number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const rate = found / all;
  const middle = rate + (z * z) / (2 * all);
  const spread = z * Math.sqrt((rate * (1 - rate)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
