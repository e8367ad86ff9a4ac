import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('has usable defaults', () => {
  expect(readConfig({})).toMatchObject({
    port: 8480,
    host: '127.0.0.1',
    databaseUrl: undefined,
    tls: undefined,
  });
  const codes = readConfig({ INTAKE_ENROLMENT_CODE: 'erster-code, zweiter-code' }).enrolmentCodes;
  expect(codes).toEqual(['erster-code', 'zweiter-code']);
});

it('names everything that is wrong in plain sentences, never the values', () => {
  const secret = 'postgre://secret';
  const wrong = {
    INTAKE_PORT: '99999',
    INTAKE_ENROLMENT_CODE: 'kurz',
    DATABASE_URL: secret,
    INTAKE_TLS_CERT: '/none',
  };
  const message = messageOf(wrong);
  expect(message).toContain('INTAKE_PORT must be a port from 0 to 65535.');
  expect(message).toContain('DATABASE_URL must begin with postgres://.');
  expect(message).toContain('INTAKE_ENROLMENT_CODE takes codes of 8 to 80 characters.');
  expect(message).toContain('INTAKE_TLS_CERT names a file that cannot be read.');
  for (const value of ['99999', 'kurz', secret, '/none']) expect(message).not.toContain(value);
});

describe('refuses settings that contradict each other', () => {
  const certificate = import.meta.filename;
  it.each([
    [{ INTAKE_TLS_CERT: certificate }, 'INTAKE_TLS_CERT and INTAKE_TLS_KEY need each other'],
    [{ INTAKE_CLIENT_CERT_HEADER: 'client-cert' }, 'anybody else could send that header'],
    [{ INTAKE_HOST: '0.0.0.0' }, 'reachable from outside'],
    [{ INTAKE_KEY_FILE: 'a', INTAKE_KEY_DIR: 'b' }, 'Only one of'],
    [{ INTAKE_S3_ENDPOINT: 'https://s3.example.org/cases' }, 'need each other'],
    [{ INTAKE_TRUSTED_PROXIES: 'proxy.example.org' }, 'must be IP addresses'],
  ])('%j', (env, sentence) => {
    expect(messageOf(env)).toContain(sentence);
  });
});

it('behind a proxy the header counts, with TLS of its own the connection', () => {
  const proxied = { INTAKE_HOST: '0.0.0.0', INTAKE_TRUSTED_PROXIES: '10.0.0.0/8' };
  expect(readConfig(proxied).clientCertificates).toBeUndefined();
  const header = readConfig({ ...proxied, INTAKE_CLIENT_CERT_HEADER: 'Client-Cert' }).clientCertificates;
  expect(header).toMatchObject({ from: 'header', name: 'client-cert' });
  const file = import.meta.filename;
  const own = readConfig({ INTAKE_HOST: '0.0.0.0', INTAKE_TLS_CERT: file, INTAKE_TLS_KEY: file });
  expect(own.clientCertificates).toEqual({ from: 'tls' });
});

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return String(error);
  }
}
