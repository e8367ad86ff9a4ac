import type { DevState } from '../../domain/station-api/dev-calls.ts';

/** The outbox: what is sealed and on its way. */
export function OutboxTable({ rows }: { rows: DevState['outbox'] }) {
  return (
    <section>
      <h2>Outbox</h2>
      <table>
        <thead>
          <tr>
            <th>case</th>
            <th>state</th>
            <th>tries</th>
            <th>bytes</th>
            <th>next</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId}>
              <td title={row.caseId}>…{row.caseId.slice(-6)}</td>
              <td>{row.state}</td>
              <td>{row.attempts}</td>
              <td>{row.sealedBytes}</td>
              <td>{row.nextAttemptAt?.slice(11, 19) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p>empty</p>}
    </section>
  );
}
