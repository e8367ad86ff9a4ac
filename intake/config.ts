import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isLoopback, type OpenIdSettings } from './staff/open-id.ts';
import { type StaffRole, staffRole } from './staff/role.ts';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .transform((entries) => entries.filter((entry) => entry !== ''));

const ownNames: Record<StaffRole, string> = {
  clerk: 'clerk',
  lead: 'lead',
  technician: 'technician',
  administrator: 'administrator',
};
const roleNames = list
  .transform((entries) =>
    Object.fromEntries(entries.map((entry) => entry.split('=').map((part) => part.trim()))),
  )
  .pipe(z.partialRecord(staffRole, z.string().min(1)))
  .transform((names) => ({ ...ownNames, ...names }));

/** Every setting of the intake, from the environment. */
const settings = z.object({
  INTAKE_PORT: z.coerce.number().int().min(0).max(65_535).default(8480),
  INTAKE_HOST: z.string().min(1).default('127.0.0.1'),
  /** PostgreSQL; without it the embedded database in the data directory is used. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Keys, embedded database and status file; created when absent. */
  INTAKE_DATA_DIR: z.string().min(1).default('.data/intake'),
  INTAKE_DESK_DIR: z.string().min(1).default('dist/desk'),
  INTAKE_PAGES_DIR: z.string().min(1).default('dist/pages'),
  /** One-time codes for terminals, separated by commas; each is good for one enrolment. */
  INTAKE_ENROLMENT_CODE: list.pipe(z.array(z.string().min(8).max(80))),
  /** Addresses of reverse proxies, separated by commas. */
  INTAKE_TRUSTED_PROXIES: list,
  /** Address under which browsers reach this intake; needed for an identity provider. */
  INTAKE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Identity provider of the staff (OpenID Connect); without it only this computer can be served. */
  INTAKE_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  INTAKE_OIDC_CLIENT_ID: z.string().min(1).default('ausweis-intake'),
  INTAKE_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  INTAKE_OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** The provider's names where they differ from ours: `clerk=Buergerdienst,lead=Leitung`. */
  INTAKE_OIDC_ROLES: roleNames,
  INTAKE_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
const environment = settings
  .refine(({ INTAKE_OIDC_ISSUER, INTAKE_PUBLIC_URL }) => !INTAKE_OIDC_ISSUER || INTAKE_PUBLIC_URL, {
    path: ['INTAKE_PUBLIC_URL'],
  })
  // Sessions and codes would be readable on the way.
  .refine((read) => isSafe(read.INTAKE_PUBLIC_URL), { path: ['INTAKE_PUBLIC_URL'] })
  .refine((read) => isSafe(read.INTAKE_OIDC_ISSUER), { path: ['INTAKE_OIDC_ISSUER'] });

const isSafe = (url: string | undefined): boolean =>
  url === undefined || new URL(url).protocol === 'https:' || isLoopback(new URL(url));

export interface IntakeConfig {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  databaseDirectory: string;
  keyFile: string;
  statusFile: string;
  deskDirectory: string;
  pagesDirectory: string;
  enrolmentCodes: string[];
  trustedProxies: string[];
  publicUrl: string | undefined;
  openId: OpenIdSettings | undefined;
  logLevel: string;
}

/** Reads and checks the settings; throws with the names of the wrong ones, never with their values. */
export function readConfig(env: Record<string, string | undefined>): IntakeConfig {
  const read = environment.safeParse(env);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(`Wrong settings in the environment: ${names.join(', ')}`);
  }
  const data = resolve(read.data.INTAKE_DATA_DIR);
  return {
    port: read.data.INTAKE_PORT,
    host: read.data.INTAKE_HOST,
    databaseUrl: read.data.DATABASE_URL,
    databaseDirectory: join(data, 'database'),
    keyFile: join(data, 'keys.json'),
    statusFile: join(data, 'status.json'),
    deskDirectory: resolve(read.data.INTAKE_DESK_DIR),
    pagesDirectory: resolve(read.data.INTAKE_PAGES_DIR),
    enrolmentCodes: read.data.INTAKE_ENROLMENT_CODE,
    trustedProxies: read.data.INTAKE_TRUSTED_PROXIES,
    publicUrl: read.data.INTAKE_PUBLIC_URL,
    openId: openIdSettings(read.data),
    logLevel: read.data.INTAKE_LOG_LEVEL,
  };
}

const openIdSettings = (read: z.infer<typeof settings>): OpenIdSettings | undefined =>
  read.INTAKE_OIDC_ISSUER === undefined
    ? undefined
    : {
        issuer: read.INTAKE_OIDC_ISSUER,
        clientId: read.INTAKE_OIDC_CLIENT_ID,
        clientSecret: read.INTAKE_OIDC_CLIENT_SECRET,
        rolesClaim: read.INTAKE_OIDC_ROLES_CLAIM,
        roleNames: read.INTAKE_OIDC_ROLES,
      };
