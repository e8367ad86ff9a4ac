import { useEffect, useState } from 'react';

const types: Record<string, string> = { jpg: 'image/jpeg', bmp: 'image/bmp' };

/** A picture of the case. It lives in memory as a blob and is released with the page. */
export function PartImage(props: { name: string; base64: string; alt: string; className: string }) {
  const { name, base64, alt, className } = props;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [name, base64]);
  return url ? <img className={className} src={url} alt={alt} /> : null;
}
