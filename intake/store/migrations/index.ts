import type { Migration } from 'kysely/migration';
import { up as firstTables } from './0001-first-tables.ts';
import { up as helpCalls } from './0002-help-calls.ts';
import { up as photoVeto } from './0003-photo-veto.ts';
import { up as terminalCertificates } from './0004-terminal-certificates.ts';
import { up as objectRemoval } from './0005-object-removal.ts';
import { up as staff } from './0006-staff.ts';
import { up as recapture } from './0007-recapture.ts';
import { up as firstOpening } from './0008-first-opening.ts';
import { up as fleet } from './0009-fleet.ts';
import { up as counters } from './0010-counters.ts';
import { up as caseState } from './0011-case-state.ts';
import { up as auditHead } from './0012-audit-head.ts';
import { up as helpAnswered } from './0013-help-answered.ts';
import { up as shownSupplements } from './0014-shown-supplements.ts';
import { up as codeUsedBy } from './0015-code-used-by.ts';

/** Every migration by its numbered name; only ever appended to. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': { up: firstTables },
  '0002-help-calls': { up: helpCalls },
  '0003-photo-veto': { up: photoVeto },
  '0004-terminal-certificates': { up: terminalCertificates },
  '0005-object-removal': { up: objectRemoval },
  '0006-staff': { up: staff },
  '0007-recapture': { up: recapture },
  '0008-first-opening': { up: firstOpening },
  '0009-fleet': { up: fleet },
  '0010-counters': { up: counters },
  '0011-case-state': { up: caseState },
  '0012-audit-head': { up: auditHead },
  '0013-help-answered': { up: helpAnswered },
  '0014-shown-supplements': { up: shownSupplements },
  '0015-code-used-by': { up: codeUsedBy },
};
