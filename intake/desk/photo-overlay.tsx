import { photoHeight, photoWidth } from '../../domain/captures/photo.ts';
import type { CriterionId } from '../../domain/photo/criterion.ts';
import type { PhotoReport } from '../../domain/photo/report.ts';

/** Where the control saw the face, in pixels of the picture. */
export interface FaceLines {
  eyes: { x: number; y: number };
  halfEyeDistance: number;
  halfHeadWidth: number | undefined;
  roll: number;
}

/** From criteria 5.3, 5.5, 5.6, 5.7 and 1.3 (TR-03121-3.2 table 5.3); undefined when the eyes were not measured. */
export function faceLines({ criteria }: PhotoReport): FaceLines | undefined {
  const value = (id: CriterionId) => criteria.find((one) => one.id === id)?.value ?? undefined;
  const [x, y, distance, width] = [value('5.6'), value('5.5'), value('5.7'), value('5.3')];
  if (x === undefined || y === undefined || distance === undefined) return undefined;
  return {
    eyes: { x: x * photoWidth, y: y * photoHeight },
    halfEyeDistance: distance / 2,
    halfHeadWidth: width === undefined ? undefined : (width * photoWidth) / 2,
    roll: value('1.3') ?? 0,
  };
}

/** The measured places over the photo, with the bands in which they have to lie. */
export function PhotoOverlay({ report }: { report: PhotoReport }) {
  const lines = faceLines(report);
  if (!lines) return null;
  const { eyes, halfEyeDistance, halfHeadWidth, roll } = lines;
  const band = (id: CriterionId, size: number) => {
    const criterion = report.criteria.find((one) => one.id === id);
    return { from: (criterion?.min ?? 0) * size, to: (criterion?.max ?? 1) * size };
  };
  const [across, down] = [band('5.6', photoWidth), band('5.5', photoHeight)];
  return (
    <svg className="overlay" viewBox={`0 0 ${photoWidth} ${photoHeight}`} aria-hidden="true">
      <rect
        className="overlay__band"
        x={across.from}
        y={0}
        width={across.to - across.from}
        height={photoHeight}
      />
      <rect className="overlay__band" x={0} y={down.from} width={photoWidth} height={down.to - down.from} />
      <line className="overlay__line" x1={eyes.x} y1={0} x2={eyes.x} y2={photoHeight} />
      <g transform={`rotate(${roll} ${eyes.x} ${eyes.y})`}>
        <line className="overlay__line" x1={0} y1={eyes.y} x2={photoWidth} y2={eyes.y} />
        {[-1, 1].map((side) => (
          <circle
            key={side}
            className="overlay__mark"
            cx={eyes.x + side * halfEyeDistance}
            cy={eyes.y}
            r={34}
          />
        ))}
        {halfHeadWidth !== undefined &&
          [-1, 1].map((side) => {
            const x = eyes.x + side * halfHeadWidth;
            return (
              <line key={side} className="overlay__mark" x1={x} y1={eyes.y - 130} x2={x} y2={eyes.y + 130} />
            );
          })}
      </g>
      {report.landmarks.map(({ name, x, y }) => (
        <circle key={name} className="overlay__landmark" cx={x} cy={y} r={9} />
      ))}
    </svg>
  );
}
