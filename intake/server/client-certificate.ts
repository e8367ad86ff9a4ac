import { BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';
import { fingerprintOf } from '../keys/terminal-authority.ts';

/**
 * Where the client's certificate is seen: at the end of TLS in this process, or in a header of the proxy that ends
 * it. The holder's proof of possession is the TLS handshake's; which certificates count is the store's to say.
 */
export type ClientCertificates = { from: 'tls' } | { from: 'header'; name: string; proxies: BlockList };

/** The addresses and networks (`10.0.0.0/8`) of proxies; throws on what is neither. */
export function proxyList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** SHA-256 of the certificate that the client holds; undefined when there is none, or one that cannot be read. */
export function clientFingerprint(request: FastifyRequest, where: ClientCertificates): string | undefined {
  try {
    const certificate = where.from === 'tls' ? ofConnection(request) : ofHeader(request, where);
    return certificate && fingerprintOf(certificate);
  } catch {
    return undefined;
  }
}

function ofConnection({ raw: { socket } }: FastifyRequest): Buffer | undefined {
  return socket instanceof TLSSocket ? socket.getPeerX509Certificate()?.raw : undefined;
}

/** RFC 9440 (`:base64:`) or the URL-encoded PEM of nginx, and only from a proxy that is trusted. */
function ofHeader(
  { headers, raw: { socket } }: FastifyRequest,
  { name, proxies }: Extract<ClientCertificates, { from: 'header' }>,
): string | Buffer | undefined {
  const address = socket.remoteAddress ?? '';
  const value = headers[name];
  if (typeof value !== 'string' || !proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))
    return undefined;
  const der = /^:([A-Za-z0-9+/=]+):$/.exec(value)?.[1];
  return der === undefined ? decodeURIComponent(value) : Buffer.from(der, 'base64');
}
