import { deviceKind } from '../../domain/devices/condition.ts';
import { checkId } from '../../domain/technician/check.ts';
import { auditCatalogue as terminalCatalogue } from '../../domain/technician/event-catalogue.ts';
import { checkTitles } from '../../domain/technician/titles.ts';
import { logCatalogue } from '../../intake/log/log-catalogue.ts';
import { auditCatalogue as intakeCatalogue } from '../../intake/store/audit-catalogue.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = (text: string) => `\`${text}\``;
const todo = { none: 'nothing', look: 'look', act: 'act' } as const;

/** docs/events.md: everything that terminal and intake write down about what happened. */
export const eventsDocument = (): string => `# Events

Made from the catalogues in the code by \`scripts/documents/events.ts\`; do not edit. Beside the rows of
cases, sums per hour and heartbeats, terminal and intake write down nothing else about what happened. No event can hold a name, a number that a citizen entered, a picture or a measure of a
finger: the types and the checks at run time allow random ids, closed codes and figures only.

## Terminal

In the tables \`audit\`, \`device_event\` and \`check_run\` of its store; on the technician's page "Ereignisse", and
exported from there as JSON lines with \`row\`, \`source\`, \`at\`, \`id\`, \`type\`, \`role\`, \`disposition\`, \`detail\`. Kept
for 30 days, at most 100,000 rows each.

### Chain of hashes

${table(
  ['Event', 'On the page', 'By', 'To do', 'About'],
  Object.entries(terminalCatalogue).map(([id, { title, role, disposition, subject }]) => [
    code(id),
    title,
    role,
    todo[disposition],
    subject.description ?? '',
  ]),
)}

### Devices

\`DEVICE-STATE\` with the driver's closed code as detail. States: \`starting\` and \`ok\` (nothing to do), \`degraded\`
(look), \`down\` (act). Which codes a driver knows is in its \`port.ts\`. Devices:
${deviceKind.options.map(code).join(', ')}.

### Checks

The check's id, with a German sentence and figures as detail; to do: act, if it did not pass.

${table(
  ['Check', 'On the page'],
  checkId.options.flatMap(({ options }) => options.map((id) => [code(id), checkTitles[id]])),
)}

### Standard error of the processes

\`{"process", "error": {"name", "code", "frames"}}\` when a process ends by an error that nobody expected: never the error's
message. \`{"process", "message"}\` where the configuration or the version of the store is wrong. \`watchdog: STEP\` in plain
text, beside the event, whenever the watchdog did something.

## Intake

### Audit

A chain of hashes in the table \`audit\`: event, time, random ids of case, terminal and staff. Checked with
\`npm run intake -- verify-audit\`.

${table(
  ['Event', 'Means'],
  Object.entries(intakeCatalogue).map(([id, means]) => [code(id), means]),
)}

### Log

JSON lines on standard output; \`error\` is \`{name, code, frames}\`. Fastify adds "Server listening at …" at the start.

${table(
  ['Line (`msg`)', 'Level', 'Fields', 'Means'],
  Object.entries(logCatalogue).map(([line, { level, fields, means }]) => [
    code(line),
    level,
    Object.keys(fields.shape).map(code).join(', ') || '–',
    means,
  ]),
)}
`;
