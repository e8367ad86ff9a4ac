import type { ReactNode } from 'react';

type Cell = string | number;
type Props = {
  title: string;
  /** Name of the CSV file, without its ending. */
  file: string;
  columns: readonly string[];
  rows: ReadonlyArray<readonly Cell[]>;
  children: ReactNode;
};

/** A picture with the same numbers as a table and as a file. */
export function Chart({ title, file, columns, rows, children }: Props) {
  return (
    <section className="card chart">
      <h2>{title}</h2>
      {rows.length === 0 ? <p>Noch zu wenige Zahlen.</p> : children}
      {rows.length > 0 && (
        <>
          <details>
            <summary>Als Tabelle</summary>
            <table className="table">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.join()}>
                    {row.map((cell, index) => (
                      <td key={columns[index]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
          <button
            type="button"
            className="kern-btn kern-btn--tertiary"
            aria-label={`CSV laden: ${title}`}
            onClick={() => save(`${file}.csv`, [columns, ...rows])}
          >
            <span className="kern-label">CSV laden</span>
          </button>
        </>
      )}
    </section>
  );
}

/** Semicolons and a byte-order mark, as German spreadsheets expect. */
function save(name: string, rows: ReadonlyArray<readonly Cell[]>): void {
  const lines = rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(';'));
  const url = URL.createObjectURL(new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
