import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type ClientCertificates, proxyList } from './server/client-certificate.ts';
import { isLoopback, isLoopbackHost, type OpenIdSettings } from './staff/open-id.ts';
import { type StaffRole, staffRole } from './staff/role.ts';
import type { ObjectStoreAddress } from './store/packages/s3.ts';

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

const text = z.string().min(1, 'must not be empty').optional();

/** The content of the file that is named. */
const fileContent = text.transform((path, context) => {
  try {
    return path === undefined ? undefined : readFileSync(path, 'utf8');
  } catch {
    context.addIssue('names a file that cannot be read');
    return z.NEVER;
  }
});

const proxies = list.superRefine((entries, context) => {
  try {
    proxyList(entries);
  } catch {
    context.addIssue('must be IP addresses or networks (10.0.0.0/8), separated by commas');
  }
});

/** Every setting of the intake, from the environment. */
const environment = z.object({
  INTAKE_PORT: z.coerce
    .number('must be a port from 0 to 65535')
    .int('must be a port from 0 to 65535')
    .min(0, 'must be a port from 0 to 65535')
    .max(65_535, 'must be a port from 0 to 65535')
    .default(8480),
  INTAKE_HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  /** PostgreSQL; without it the embedded database in the data directory is used. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** Keys, embedded database and status file; created when absent. */
  INTAKE_DATA_DIR: z.string().min(1, 'must not be empty').default('.data/intake'),
  INTAKE_DESK_DIR: z.string().min(1, 'must not be empty').default('dist/desk'),
  INTAKE_PAGES_DIR: z.string().min(1, 'must not be empty').default('dist/pages'),
  /** Appointment system and document registry behind the terminals' services; there are simulated ones only. */
  INTAKE_OFFICE: z.enum(['none', 'simulated'], 'must be none or simulated').default('none'),
  /** Where the keys lie: one file (default), a folder with one file per generation, or the text itself. */
  INTAKE_KEY_FILE: text,
  INTAKE_KEY_DIR: text,
  INTAKE_KEYS: text,
  /** Certificate and key for TLS in this process (PEM files); terminals then need their certificates. */
  INTAKE_TLS_CERT: fileContent,
  INTAKE_TLS_KEY: fileContent,
  /** Header in which the TLS-ending proxy hands on the terminal's certificate. */
  INTAKE_CLIENT_CERT_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')
    .toLowerCase()
    .optional(),
  /** One-time codes for terminals, separated by commas; each is good for one enrolment. */
  INTAKE_ENROLMENT_CODE: list.pipe(
    z.array(
      z.string().min(8, 'takes codes of 8 to 80 characters').max(80, 'takes codes of 8 to 80 characters'),
    ),
  ),
  /** Addresses of reverse proxies, separated by commas. */
  INTAKE_TRUSTED_PROXIES: proxies,
  /** Address under which browsers reach this intake; needed for an identity provider. */
  INTAKE_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address with https://' }).optional(),
  /** Identity provider of the staff (OpenID Connect); without it only this computer can be served. */
  INTAKE_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an address with https://' }).optional(),
  INTAKE_OIDC_CLIENT_ID: z.string().min(1, 'must not be empty').default('ausweis-intake'),
  INTAKE_OIDC_CLIENT_SECRET: z.string().min(1, 'must not be empty').optional(),
  INTAKE_OIDC_ROLES_CLAIM: z.string().min(1, 'must not be empty').default('roles'),
  /** The provider's names where they differ from ours: `clerk=Buergerdienst,lead=Leitung`. */
  INTAKE_OIDC_ROLES: roleNames,
  /** How long to go on serving after SIGTERM, while /readyz already says no. */
  INTAKE_DRAIN_SECONDS: z.coerce
    .number('must be seconds from 0 to 300')
    .min(0, 'must be seconds from 0 to 300')
    .max(300, 'must be seconds from 0 to 300')
    .default(0),
  /** Object storage for the sealed packages; without it they lie in the database. */
  INTAKE_S3_ENDPOINT: z.url('must be the address of the bucket').optional(),
  INTAKE_S3_REGION: z.string().min(1, 'must not be empty').default('auto'),
  INTAKE_S3_ACCESS_KEY: text,
  INTAKE_S3_SECRET_KEY: text,
  INTAKE_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
});
type Environment = z.infer<typeof environment>;

const isSafe = (url: string | undefined): boolean =>
  url === undefined || new URL(url).protocol === 'https:' || isLoopback(new URL(url));

export interface IntakeConfig {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  databaseDirectory: string;
  keys: { file: string } | { folder: string } | { text: string };
  tls: { certificate: string; key: string } | undefined;
  clientCertificates: ClientCertificates | undefined;
  objects: ObjectStoreAddress | undefined;
  statusFile: string;
  deskDirectory: string;
  pagesDirectory: string;
  office: 'none' | 'simulated';
  enrolmentCodes: string[];
  trustedProxies: string[];
  publicUrl: string | undefined;
  openId: OpenIdSettings | undefined;
  drainMs: number;
  logLevel: string;
}

/** What is wrong with the settings, a plain sentence each; names only, never values. */
export class SettingsError extends Error {
  constructor(sentences: readonly string[]) {
    super(`Wrong settings in the environment:\n${sentences.map((one) => `  ${one}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/** Reads and checks the settings; throws `SettingsError` with everything that is wrong. */
export function readConfig(env: Record<string, string | undefined>): IntakeConfig {
  const read = environment.safeParse(env);
  if (!read.success)
    throw new SettingsError(read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`));
  const settings = read.data;
  const contradictions = contradictionsIn(settings);
  if (contradictions.length > 0) throw new SettingsError(contradictions);
  const data = resolve(settings.INTAKE_DATA_DIR);
  return {
    port: settings.INTAKE_PORT,
    host: settings.INTAKE_HOST,
    databaseUrl: settings.DATABASE_URL,
    databaseDirectory: join(data, 'database'),
    keys: keysOf(settings, data),
    tls: tlsOf(settings),
    clientCertificates: clientCertificatesOf(settings),
    objects: objectsOf(settings),
    statusFile: join(data, 'status.json'),
    deskDirectory: resolve(settings.INTAKE_DESK_DIR),
    pagesDirectory: resolve(settings.INTAKE_PAGES_DIR),
    office: settings.INTAKE_OFFICE,
    enrolmentCodes: settings.INTAKE_ENROLMENT_CODE,
    trustedProxies: settings.INTAKE_TRUSTED_PROXIES,
    publicUrl: settings.INTAKE_PUBLIC_URL,
    openId: openIdSettings(settings),
    drainMs: settings.INTAKE_DRAIN_SECONDS * 1000,
    logLevel: settings.INTAKE_LOG_LEVEL,
  };
}

const openIdSettings = (read: Environment): OpenIdSettings | undefined =>
  read.INTAKE_OIDC_ISSUER === undefined
    ? undefined
    : {
        issuer: read.INTAKE_OIDC_ISSUER,
        clientId: read.INTAKE_OIDC_CLIENT_ID,
        clientSecret: read.INTAKE_OIDC_CLIENT_SECRET,
        rolesClaim: read.INTAKE_OIDC_ROLES_CLAIM,
        roleNames: read.INTAKE_OIDC_ROLES,
      };

function contradictionsIn(settings: Environment): string[] {
  const { INTAKE_TLS_CERT: certificate, INTAKE_TLS_KEY: key, INTAKE_HOST: host } = settings;
  const proxied = settings.INTAKE_TRUSTED_PROXIES.length > 0;
  const s3 = [settings.INTAKE_S3_ENDPOINT, settings.INTAKE_S3_ACCESS_KEY, settings.INTAKE_S3_SECRET_KEY];
  const keys = [settings.INTAKE_KEY_FILE, settings.INTAKE_KEY_DIR, settings.INTAKE_KEYS].filter(Boolean);
  const found: Array<[wrong: boolean, sentence: string]> = [
    [
      (certificate === undefined) !== (key === undefined),
      'INTAKE_TLS_CERT and INTAKE_TLS_KEY need each other.',
    ],
    [
      settings.INTAKE_CLIENT_CERT_HEADER !== undefined && !proxied,
      'INTAKE_CLIENT_CERT_HEADER needs INTAKE_TRUSTED_PROXIES: anybody else could send that header.',
    ],
    [
      settings.INTAKE_CLIENT_CERT_HEADER !== undefined && certificate !== undefined,
      'INTAKE_CLIENT_CERT_HEADER is for a proxy that ends TLS; with INTAKE_TLS_CERT it ends here.',
    ],
    [
      !isLoopbackHost(host) && certificate === undefined && !proxied,
      'INTAKE_HOST is reachable from outside: INTAKE_TLS_CERT and INTAKE_TLS_KEY, or INTAKE_TRUSTED_PROXIES, are needed.',
    ],
    [
      settings.INTAKE_OIDC_ISSUER !== undefined && settings.INTAKE_PUBLIC_URL === undefined,
      'INTAKE_OIDC_ISSUER needs INTAKE_PUBLIC_URL: the address that browsers come back to.',
    ],
    // Sessions and codes would be readable on the way.
    [!isSafe(settings.INTAKE_PUBLIC_URL), 'INTAKE_PUBLIC_URL must begin with https://.'],
    [!isSafe(settings.INTAKE_OIDC_ISSUER), 'INTAKE_OIDC_ISSUER must begin with https://.'],
    [keys.length > 1, 'Only one of INTAKE_KEY_FILE, INTAKE_KEY_DIR and INTAKE_KEYS may be set.'],
    [
      s3.some(Boolean) && !s3.every(Boolean),
      'INTAKE_S3_ENDPOINT, INTAKE_S3_ACCESS_KEY and INTAKE_S3_SECRET_KEY need each other.',
    ],
  ];
  return found.filter(([wrong]) => wrong).map(([, sentence]) => sentence);
}

function keysOf(settings: Environment, data: string): IntakeConfig['keys'] {
  if (settings.INTAKE_KEYS !== undefined) return { text: settings.INTAKE_KEYS };
  if (settings.INTAKE_KEY_DIR !== undefined) return { folder: resolve(settings.INTAKE_KEY_DIR) };
  return { file: resolve(settings.INTAKE_KEY_FILE ?? join(data, 'keys.json')) };
}

function tlsOf({ INTAKE_TLS_CERT: certificate, INTAKE_TLS_KEY: key }: Environment): IntakeConfig['tls'] {
  return certificate === undefined || key === undefined ? undefined : { certificate, key };
}

function clientCertificatesOf(settings: Environment): ClientCertificates | undefined {
  const name = settings.INTAKE_CLIENT_CERT_HEADER;
  if (name !== undefined)
    return { from: 'header', name, proxies: proxyList(settings.INTAKE_TRUSTED_PROXIES) };
  return settings.INTAKE_TLS_CERT === undefined ? undefined : { from: 'tls' };
}

function objectsOf(settings: Environment): ObjectStoreAddress | undefined {
  const { INTAKE_S3_ENDPOINT: endpoint, INTAKE_S3_REGION: region } = settings;
  const { INTAKE_S3_ACCESS_KEY: accessKeyId, INTAKE_S3_SECRET_KEY: secretAccessKey } = settings;
  if (!endpoint || !accessKeyId || !secretAccessKey) return undefined;
  return { endpoint, region, accessKeyId, secretAccessKey };
}
