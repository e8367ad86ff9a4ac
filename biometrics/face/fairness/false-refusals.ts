import { wilsonInterval } from './wilson.ts';

/** One neutral portrait, or a variation of it, as the control saw it. */
export type Trial = {
  /** Attribute to group, like `skin: 'dark'`. */
  groups: Readonly<Record<string, string>>;
  /** A mandatory criterion failed, or any criterion at all. */
  mandatory: boolean;
  any: boolean;
};

/** False refusals of one group. People who do nothing wrong are counted, hence every refusal is false. */
export type GroupRow = {
  attribute: string;
  group: string;
  trials: number;
  mandatory: number;
  any: number;
  /** Wilson's 95 % interval of the mandatory refusals. */
  interval: readonly [number, number];
};

export function falseRefusals(trials: readonly Trial[]): GroupRow[] {
  const attributes = [...new Set(trials.flatMap(({ groups }) => Object.keys(groups)))];
  return attributes.flatMap((attribute) => {
    const byGroup = Map.groupBy(
      trials.filter(({ groups }) => groups[attribute] !== undefined),
      ({ groups }) => groups[attribute] ?? '',
    );
    return [...byGroup].map(([group, members]) => {
      const mandatory = members.filter((trial) => trial.mandatory).length;
      const any = members.filter((trial) => trial.any).length;
      const interval = wilsonInterval(mandatory, members.length);
      return { attribute, group, trials: members.length, mandatory, any, interval };
    });
  });
}

/** Largest difference of the rates within an attribute's groups, 0…1. */
export function gap(rows: readonly GroupRow[], attribute: string, of: 'mandatory' | 'any'): number {
  const rates = rows.filter((row) => row.attribute === attribute).map((row) => row[of] / row.trials);
  return rates.length === 0 ? 0 : Math.max(...rates) - Math.min(...rates);
}
