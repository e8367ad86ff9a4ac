import { useEffect, useState } from 'react';

/** The simulated printer's latest slip. */
export function SlipPicture({ png }: { png: Uint8Array | null }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!png) return setAddress(null);
    const made = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [png]);
  return (
    <section>
      <h2>Slip</h2>
      {address ? <img src={address} alt="The latest printed slip" /> : <p>none yet</p>}
    </section>
  );
}
