import type { Generated, Insertable, Selectable } from 'kysely';
import type { CounterName } from '../../domain/counters/counter.ts';
import type { AlarmKind } from '../../domain/fleet/alarms.ts';
import type { Order } from '../../domain/fleet/command.ts';
import type { PhotoVeto } from '../../domain/photo/veto.ts';

/** The intake's tables; the same on PostgreSQL and PGlite. Personal data lies only in `case_package`, sealed. */
export interface Schema {
  terminal: TerminalTable;
  enrolment_code: EnrolmentCodeTable;
  used_nonce: UsedNonceTable;
  case_meta: CaseMetaTable;
  case_package: CasePackageTable;
  desk_handle: DeskHandleTable;
  desk_attempt: DeskAttemptTable;
  audit: AuditTable;
  help_call: HelpCallTable;
  terminal_heartbeat: TerminalHeartbeatTable;
  fleet_alarm: FleetAlarmTable;
  fleet_command: FleetCommandTable;
  terminal_counter: TerminalCounterTable;
  office_month: OfficeMonthTable;
  photo_veto: PhotoVetoTable;
  staff_member: StaffMemberTable;
  staff_sign_in: StaffSignInTable;
  staff_session: StaffSessionTable;
}

interface TerminalTable {
  id: string;
  /** RFC 7638 thumbprint of the public key. */
  thumbprint: string;
  /** Public JWK as JSON text. */
  public_key: string;
  enrolled_at: Date;
}
export type Terminal = Selectable<TerminalTable>;

/** Codes and handles are kept as SHA-256 only: who reads the database cannot use them. */
interface EnrolmentCodeTable {
  code_hash: string;
  created_at: Date;
  used_at: Date | null;
}

interface UsedNonceTable {
  terminal_id: string;
  nonce_hash: string;
  expires_at: Date;
}

interface CaseMetaTable {
  id: string;
  case_code: string;
  terminal_id: string;
  digest: string;
  bytes: number;
  captured_at: Date;
  received_at: Date;
  state: 'received' | 'fetched' | 'expired';
  /** First opened at a desk. */
  opened_at: Date | null;
  fetched_at: Date | null;
  purge_at: Date;
}
export type CaseMeta = Selectable<CaseMetaTable>;

interface CasePackageTable {
  case_id: string;
  sealed: Uint8Array;
}

/** Shown once to the desk that fetched a case; needed for taking it over. */
interface DeskHandleTable {
  handle_hash: string;
  case_id: string;
  expires_at: Date;
}

/** A try that counts against its scope (`code:…`, `client:…`) until it is older than the window. */
interface DeskAttemptTable {
  id: Generated<number>;
  scope: string;
  at: Date;
}

/** A citizen at this terminal needs help; the step, never the person. */
interface HelpCallTable {
  terminal_id: string;
  step: string;
  called_at: Date;
}

/** What a clerk decided about the photo, whatever the automatic control says of it; the latest word counts. */
interface PhotoVetoTable {
  case_id: string;
  veto: PhotoVeto;
  decided_at: Date;
}

/** A pseudonymous id for everybody who ever signed in; who is behind it, the identity provider knows. */
interface StaffMemberTable {
  id: string;
  /** Hash of the provider's issuer and subject. */
  subject_hash: string;
  seen_at: Date;
}

/** A browser that is away at the identity provider (OpenID Connect: state, nonce, PKCE). */
interface StaffSignInTable {
  token_hash: string;
  state: string;
  nonce: string;
  code_verifier: string;
  return_to: string;
  expires_at: Date;
}

interface StaffSessionTable {
  token_hash: string;
  staff_id: string;
  /** JSON array of roles, as the provider named them at the sign-in. */
  roles: string;
  /** When somebody last worked with it; the lock counts from here. */
  used_at: Date;
  ends_at: Date;
}

/** The latest heartbeat of a terminal, as JSON text (domain/fleet/heartbeat.ts). */
interface TerminalHeartbeatTable {
  terminal_id: string;
  at: Date;
  /** Since when it has reported this step. */
  step_since: Date;
  beat: string;
}

/** A condition of a terminal that should not be; open while `closed_at` is null. */
interface FleetAlarmTable {
  id: string;
  terminal_id: string;
  kind: AlarmKind;
  subject: string;
  opened_at: Date;
  closed_at: Date | null;
}

/** What staff asked of a terminal, as JSON text (domain/fleet/command.ts); open until the terminal says it is done. */
interface FleetCommandTable {
  id: string;
  terminal_id: string;
  command_order: string;
  staff_id: string;
  given_at: Date;
  done_at: Date | null;
}

/** What a terminal has counted in an hour (domain/counters/counter.ts). */
interface TerminalCounterTable {
  terminal_id: string;
  hour: Date;
  name: CounterName;
  value: number;
}

/** All applications of the office in a month, as the head of the office has entered them. */
interface OfficeMonthTable {
  month: string;
  cases: number;
}

interface AuditTable {
  seq: number;
  at: Date;
  event:
    | 'enrolled'
    | 'received'
    | 'opened'
    | 'unreadable'
    | 'fetched'
    | 'expired'
    | `photo-${PhotoVeto}`
    | `fleet-${Order['kind']}`
    | 'fleet-done'
    | 'signed-in'
    | 'signed-out'
    | 'locked';
  case_id: string | null;
  terminal_id: string | null;
  /** Who did it; null for what terminals and jobs do. */
  staff_id: string | null;
  previous_hash: string;
  hash: string;
}
export type AuditEntry = Insertable<AuditTable>;
