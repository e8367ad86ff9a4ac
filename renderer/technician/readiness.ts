import type { TechnicianOverview } from '../../domain/station-api/technician-calls.ts';

/** The terminal in one word. Being looked after is no fault. */
export function readiness({
  closed,
  warnings,
  checks,
  devices,
  commissioning: { state },
}: Pick<TechnicianOverview, 'closed' | 'warnings' | 'checks' | 'devices' | 'commissioning'>): {
  state: 'ok' | 'degraded' | 'down';
  label: string;
} {
  if (state === 'new') return { state: 'degraded', label: 'neu' };
  if (state === 'begun') return { state: 'degraded', label: 'nicht abgenommen' };
  if (closed.some((name) => name !== 'service')) return { state: 'down', label: 'nimmt niemanden an' };
  if (devices.some(({ condition }) => condition.state === 'down')) return { state: 'down', label: 'gestört' };
  const unwell =
    warnings.length > 0 ||
    checks.some(({ ok }) => !ok) ||
    devices.some(({ condition }) => condition.state === 'degraded');
  return unwell ? { state: 'degraded', label: 'bitte ansehen' } : { state: 'ok', label: 'bereit' };
}
