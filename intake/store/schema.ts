import type { Generated, Insertable, Selectable } from 'kysely';
import type { CounterName } from '../../domain/counters/counter.ts';
import type { AlarmKind } from '../../domain/fleet/alarms.ts';
import type { Order } from '../../domain/fleet/command.ts';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import type { DeskNote, FingerVerification } from '../desk/contract.ts';

/** The intake's tables; the same on PostgreSQL and PGlite. Personal data lies only in `case_package`, sealed. */
export interface Schema {
  terminal: TerminalTable;
  terminal_certificate: TerminalCertificateTable;
  enrolment_code: EnrolmentCodeTable;
  used_nonce: UsedNonceTable;
  case_meta: CaseMetaTable;
  case_package: CasePackageTable;
  object_removal: ObjectRemovalTable;
  desk_handle: DeskHandleTable;
  desk_attempt: DeskAttemptTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  help_call: HelpCallTable;
  terminal_heartbeat: TerminalHeartbeatTable;
  fleet_alarm: FleetAlarmTable;
  fleet_command: FleetCommandTable;
  terminal_counter: TerminalCounterTable;
  office_month: OfficeMonthTable;
  photo_veto: PhotoVetoTable;
  recapture: RecaptureTable;
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
  /** Since then nothing that it signs is believed. */
  revoked_at: Date | null;
  /** The newest encryption key it has been given, and since when. */
  newest_key: string | null;
  newest_key_since: Date | null;
}
export type Terminal = Selectable<TerminalTable>;

/** Client certificates that were issued; only these are accepted. */
interface TerminalCertificateTable {
  /** SHA-256 of the DER. */
  fingerprint: string;
  terminal_id: string;
  /** `kid` of the authority that issued it. */
  authority: string;
  issued_at: Date;
  not_after: Date;
}

/** Codes and handles are kept as SHA-256 only: who reads the database cannot use them. */
interface EnrolmentCodeTable {
  code_hash: string;
  created_at: Date;
  used_at: Date | null;
  /** Thumbprint of the key that used it; null also for one that was used before this was noted. */
  used_by: string | null;
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
  /** `kid` of the encryption key that opens it; null = received before this was noted. */
  key_id: string | null;
  captured_at: Date;
  received_at: Date;
  state: 'received' | 'fetched' | 'expired';
  /** First opened at a desk. */
  opened_at: Date | null;
  fetched_at: Date | null;
  purge_at: Date;
  /** The case of which this one replaces a part, captured anew; null for a case of its own. */
  supplements: string | null;
  supplement_part: RecapturePart | null;
}
export type CaseMeta = Selectable<CaseMetaTable>;

/** A part of a waiting case that a clerk wants captured anew; gone when it arrives. */
interface RecaptureTable {
  case_id: string;
  part: RecapturePart;
  asked_at: Date;
}

interface CasePackageTable {
  case_id: string;
  sealed: Uint8Array;
}

/** Packages in an object store that are to be removed, and from when. */
interface ObjectRemovalTable {
  case_id: string;
  digest: string;
  due_at: Date;
}

/** Shown once to the desk that fetched a case; needed for taking it over. */
interface DeskHandleTable {
  handle_hash: string;
  case_id: string;
  expires_at: Date;
  /** So many supplements were shown with it. */
  supplements: number;
}

/** A try that counts against its scope (`code:…`, `staff:…`) until it is older than the window. */
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
  /** Somebody has set out. */
  answered_at: Date | null;
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

/** The newest entry of the audit, in one row. */
interface AuditHeadTable {
  seq: number;
  hash: string;
}

interface AuditTable {
  seq: number;
  at: Date;
  event:
    | 'enrolled'
    | 'certified'
    | 'revoked'
    | 'received'
    | 'opened'
    | 'unreadable'
    | 'fetched'
    | 'expired'
    | 'test-case'
    | `photo-${PhotoVeto}`
    | `fleet-${Order['kind']}`
    | 'fleet-done'
    | DeskNote
    | `fingers-${FingerVerification}`
    | `recapture-${RecapturePart}`
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
