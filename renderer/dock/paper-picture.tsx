import { useEffect, useState } from 'react';

/** What came last out of a simulated printer. */
export function PaperPicture({ title, png }: { title: string; png: Uint8Array | null }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!png) return setAddress(null);
    const made = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [png]);
  return (
    <section>
      <h2>{title}</h2>
      {address ? <img src={address} alt={`${title}: the latest one printed`} /> : <p>none yet</p>}
    </section>
  );
}
