import type { PreCapture } from './pre-capture.ts';

export const preCaptureNamespace = 'urn:de:kaiserslautern:ausweis-terminal:vorerfassung:1';

type Node = string | boolean | undefined | readonly Node[] | { readonly [name: string]: Node };

/** The same content as the JSON, element by element; `vorerfassung.xsd` describes it. */
export const toXml = (content: PreCapture): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Vorerfassung xmlns="${preCaptureNamespace}">${inside(content)}</Vorerfassung>\n`;

function inside(node: Node): string {
  if (node === undefined) return '';
  if (typeof node === 'string') return escaped(node);
  if (typeof node === 'boolean') return String(node);
  if (isList(node)) return node.map(inside).join('');
  return Object.entries(node)
    .flatMap(([name, value]) =>
      isList(value) ? value.map((one) => element(name, one)) : [element(name, value)],
    )
    .join('');
}

const element = (name: string, node: Node): string =>
  node === undefined ? '' : `<${name}>${inside(node)}</${name}>`;
const isList = (node: Node): node is readonly Node[] => Array.isArray(node);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => entities[character] ?? '');
