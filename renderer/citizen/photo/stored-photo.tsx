import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../station/client.ts';

/** The photo that the station keeps, fetched for as long as it is on the screen. */
export function StoredPhoto() {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);

  useEffect(() => {
    let made: string | null = null;
    let shown = true;
    void call('photo.get', null).then((photo) => {
      if (!photo.ok || !shown) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(photo.value.jpeg)], { type: 'image/jpeg' }));
      setAddress(made);
    });
    return () => {
      shown = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, []);

  return address ? <img className="photo__still" src={address} alt={t('photo.alt')} /> : null;
}
