import type { ReactNode } from 'react';

type Props = { caption: string; head: readonly string[]; children: ReactNode; captionHidden?: boolean };

/** A table with its columns' names; rows are `<tr>` with the first cell as `<th scope="row">`. */
export const Table = ({ caption, head, children, captionHidden }: Props) => (
  <table className="data">
    <caption className={captionHidden ? 'kern-sr-only' : ''}>{caption}</caption>
    <thead>
      <tr>
        {head.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
