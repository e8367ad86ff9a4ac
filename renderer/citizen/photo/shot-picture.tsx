import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A judged picture exactly as it will be stored, for as long as it is on the screen. */
export function ShotPicture({ jpeg }: { jpeg: Uint8Array<ArrayBuffer> }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [jpeg]);
  return address ? <img className="photo__still" src={address} alt={t('photo.alt')} /> : null;
}
