import { useEffect, useState } from 'react';
import { fromBase64 } from './base64.ts';

const types: Record<string, string> = { jpg: 'image/jpeg', bmp: 'image/bmp' };

/** A picture of the case. It lives in memory as a blob and is released with the page. */
export function PartImage(props: { name: string; base64: string; alt: string; className: string }) {
  const { name, base64, alt, className } = props;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const bytes = fromBase64(base64);
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [name, base64]);
  return url ? <img className={className} src={url} alt={alt} /> : null;
}
