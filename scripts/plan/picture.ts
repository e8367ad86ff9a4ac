import { utilisation } from '../../domain/planning/load.ts';
import type { Plan, simulatePlan, WaitShare } from '../../domain/planning/plan.ts';

const barWidth = 40;

/** The plan as text for a terminal: the figures, how long whom waits, and what more or fewer terminals would do. */
export function drawPlan(
  { plan, shares }: ReturnType<typeof simulatePlan>,
  alternatives: readonly Plan[],
): string {
  const busy = Math.round(utilisation(plan) * 100);
  const overloaded = plan.theoryMeanWaitMinutes === null;
  return [
    `${plan.arrivalsPerHour} people an hour, ${plan.sessionMinutes} minutes each, ${plan.terminals} terminals: in use ${busy} % of the time`,
    `wait: mean ${minutes(plan.meanWaitMinutes)}, 95 % wait less than ${minutes(plan.p95WaitMinutes)}, theory (M/M/c) ${theory(plan)}`,
    ...(overloaded ? ['More people come than the terminals can serve: the queue grows all day.'] : []),
    '',
    'share of people by minutes of waiting',
    ...shares.map(histogramLine),
    '',
    'terminals    in use      mean       95 %     theory',
    ...alternatives.map((one) => alternativeLine(one, one.terminals === plan.terminals)),
  ].join('\n');
}

function histogramLine({ from, to, share }: WaitShare): string {
  const range = to === 0 ? 'none' : to === null ? `over ${from}` : `${from}–${to}`;
  const percent = `${(share * 100).toFixed(1)} %`;
  return `${range.padStart(9)} ${percent.padStart(7)} ${bar(share)}`.trimEnd();
}

/** Blocks of an eighth of a character. */
function bar(share: number): string {
  const eighths = Math.round(share * barWidth * 8);
  const rest = ' ▏▎▍▌▋▊▉'[eighths % 8] ?? '';
  return '█'.repeat(Math.floor(eighths / 8)) + rest.trim();
}

function alternativeLine(plan: Plan, chosen: boolean): string {
  const cells = [
    `${Math.round(utilisation(plan) * 100)} %`,
    minutes(plan.meanWaitMinutes),
    minutes(plan.p95WaitMinutes),
    theory(plan),
  ];
  return `${chosen ? '→' : ' '}${String(plan.terminals).padStart(6)}   ${cells.map((cell) => cell.padStart(10)).join(' ')}`;
}

const minutes = (value: number) => `${value.toFixed(1)} min`;

const theory = ({ theoryMeanWaitMinutes }: Plan) =>
  theoryMeanWaitMinutes === null ? 'overload' : minutes(theoryMeanWaitMinutes);
