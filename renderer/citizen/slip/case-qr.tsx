import QRCode from 'qrcode';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Four modules of white around the code, as ISO/IEC 18004 wants them. */
const quietZone = 4;

/** The case code as QR: the same digits that stand beside it, nothing else. */
export function CaseQr({ caseCode }: { caseCode: string }) {
  const { t } = useTranslation();
  const { size, path } = useMemo(() => {
    const { modules } = QRCode.create(caseCode, { errorCorrectionLevel: 'M' });
    let drawn = '';
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) {
        if (modules.get(row, column)) drawn += `M${column} ${row}h1v1h-1z`;
      }
    }
    return { size: modules.size, path: drawn };
  }, [caseCode]);

  return (
    <svg
      className="qr"
      viewBox={`${-quietZone} ${-quietZone} ${size + 2 * quietZone} ${size + 2 * quietZone}`}
      role="img"
      aria-label={t('slip.qr')}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
