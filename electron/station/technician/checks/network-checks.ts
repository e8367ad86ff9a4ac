import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { Fitness, GateLimits } from '../../../../domain/technician/gates.ts';
import type { IntakeClient } from '../../sync/intake-client.ts';
import type { Sync } from '../../sync/sync.ts';
import type { TlsIdentity } from '../../sync/transport.ts';
import { type Check, finding } from './check.ts';

const tlsPatienceMs = 5_000;
const dayMs = 86_400_000;
const minutes = (ms: number) => Math.round(ms / 60_000);

/** The way to the Bürgercenter, and what waits for it. */
export function networkChecks(
  { url, tls }: { url: string; tls: () => TlsIdentity },
  client: IntakeClient,
  sync: Sync,
  facts: () => Fitness,
  limits: GateLimits,
  now: () => number,
): Check[] {
  return [
    {
      id: 'network-intake',
      run: async () => {
        const status = await client.status();
        return status.ok
          ? finding(true, 'Der Eingang des Bürgercenters antwortet.')
          : finding(false, `Der Eingang antwortet nicht (${status.failure.code}): Netz und Adresse prüfen.`);
      },
    },
    {
      id: 'network-tls',
      run: async () => {
        const { protocol, hostname, port } = new URL(url);
        if (protocol !== 'https:')
          return finding(true, 'Ohne TLS: nur für Entwicklung und im eigenen Gerät.');
        const until = await certificateEnd(hostname, Number(port) || 443, tls());
        if (until === null) return finding(false, 'Das Zertifikat des Eingangs ist nicht gültig.');
        const days = Math.floor((until - now()) / dayMs);
        return finding(days >= limits.keyDays, `Das Zertifikat des Eingangs gilt noch ${days} Tage.`, days);
      },
    },
    {
      id: 'network-clock',
      run: async () => {
        const { clockOffsetMs } = facts();
        if (clockOffsetMs === null) return finding(false, 'Die Uhr konnte noch nicht verglichen werden.');
        const seconds = Math.round(clockOffsetMs / 1000);
        return finding(
          Math.abs(seconds) <= limits.clockSeconds,
          `Die Uhr weicht um ${Math.abs(seconds) < 120 ? `${seconds} s` : `${minutes(clockOffsetMs)} min`} vom Eingang ab.`,
          seconds,
        );
      },
    },
    {
      id: 'sync-age',
      run: async () => {
        const since = facts().sinceSyncMs ?? 0;
        return finding(
          since < limits.syncHours * 3_600_000,
          `Letzter Abgleich vor ${minutes(since)} Minuten.`,
          since,
        );
      },
    },
    {
      id: 'unsent-count',
      run: async () => {
        const { unsent } = facts();
        return finding(unsent < limits.unsent, `${unsent} Fälle warten auf das Netz.`, unsent);
      },
    },
    {
      id: 'unsent-age',
      run: async () => {
        const { oldestUnsentMs } = facts();
        if (oldestUnsentMs === null) return finding(true, 'Kein Fall wartet.', 0);
        return finding(
          oldestUnsentMs < limits.unsentHours * 3_600_000,
          `Der älteste wartende Fall ist ${minutes(oldestUnsentMs)} Minuten alt.`,
          oldestUnsentMs,
        );
      },
    },
    {
      id: 'keys',
      run: async () => {
        if (!sync.enrolment) return finding(false, 'Das Terminal ist beim Eingang nicht angemeldet.');
        const known = `Angemeldet als ${sync.enrolment.terminalId}, Schlüssel des Eingangs sind bekannt.`;
        const { keyDaysLeft: days } = facts();
        if (days === null) return finding(true, `${known} Ein eigenes Zertifikat gibt es noch nicht.`);
        if (days < 0)
          return finding(
            false,
            'Das Zertifikat des Terminals ist abgelaufen: mit neuem Code anmelden.',
            days,
          );
        return finding(
          days >= limits.keyDays,
          `${known} Das eigene Zertifikat gilt noch ${days} Tage.`,
          days,
        );
      },
    },
  ];
}

/** Until when the server's certificate holds; null when it does not verify or nobody answers. */
function certificateEnd(host: string, port: number, tls: TlsIdentity): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = connect({ ...tls, host, port, ...(isIP(host) ? {} : { servername: host }) }, () => {
      const until = Date.parse(socket.getPeerCertificate().valid_to);
      settle(socket.authorized && !Number.isNaN(until) ? until : null);
    });
    const settle = (result: number | null) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(tlsPatienceMs, () => settle(null));
    socket.on('error', () => settle(null));
  });
}
