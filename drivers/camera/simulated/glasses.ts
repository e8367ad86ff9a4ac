import { CatmullRomCurve3, Group, Mesh, Shape, ShapeGeometry, TubeGeometry, Vector2, Vector3 } from 'three';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';
import type { Light } from './light.ts';
import { createPersonMaterial, type Look } from './person-material.ts';

type GlassesKind = Exclude<CitizenState['glasses'], 'none'>;

const lenses: Partial<Record<GlassesKind, Look>> = {
  dark: { tint: [0.04, 0.04, 0.05], opacity: 0.94, blend: true },
  glare: { tint: [1, 1, 1], opacity: 0.72, blend: true },
};
/** Half the width and height of a lens, metres. */
const half = { width: 0.0245, height: 0.0175 };

/** Glasses for a head whose left eye is at `eye` (metres, in the head's own space). */
export function createGlasses(kind: GlassesKind, eye: Vector3, light: Light): Group {
  const glasses = new Group();
  const thick = kind === 'thick' || kind === 'dark';
  const frame = createPersonMaterial(light, {
    tint: thick ? [0.12, 0.1, 0.09] : [0.5, 0.5, 0.52],
    gloss: 0.25,
    shine: 40,
  });
  const front = eye.z + 0.031;
  const tube = (points: Vector3[], closed: boolean) => {
    const path = new CatmullRomCurve3(points, closed);
    const radius = thick ? 0.0024 : 0.0011;
    glasses.add(new Mesh(new TubeGeometry(path, closed ? 80 : 16, radius, 6, closed), frame));
  };

  for (const side of [-1, 1]) {
    const centre = side * Math.abs(eye.x);
    const rim = rimPoints(centre, eye.y - 0.006, front);
    tube(rim, true);
    tube(
      [
        new Vector3(centre + side * half.width, eye.y + 0.004, front - 0.004),
        new Vector3(side * 0.072, eye.y + 0.004, front - 0.02),
        new Vector3(side * 0.078, eye.y + 0.002, front - 0.11),
      ],
      false,
    );
    const lensLook = lenses[kind];
    if (lensLook) {
      const outline = new Shape(rim.map((point) => new Vector2(point.x, point.y)));
      const lens = new Mesh(new ShapeGeometry(outline), createPersonMaterial(light, lensLook));
      lens.position.z = front - 0.002;
      // After brows and lashes, which are blended too.
      lens.renderOrder = 5;
      glasses.add(lens);
    }
  }
  const bridge = Math.abs(eye.x) - half.width;
  tube(
    [
      new Vector3(-bridge, eye.y, front),
      new Vector3(0, eye.y + 0.004, front + 0.003),
      new Vector3(bridge, eye.y, front),
    ],
    false,
  );
  return glasses;
}

/** A rounded rectangle (superellipse), bent back a little towards the temple. */
function rimPoints(centreX: number, centreY: number, front: number): Vector3[] {
  const round = (value: number) => Math.sign(value) * Math.abs(value) ** 0.6;
  return Array.from({ length: 40 }, (_, i) => {
    const angle = (i / 40) * 2 * Math.PI;
    const towardsTemple = Math.max(0, Math.cos(angle) * Math.sign(centreX));
    return new Vector3(
      centreX + half.width * round(Math.cos(angle)),
      centreY + half.height * round(Math.sin(angle)),
      front - 0.004 * towardsTemple,
    );
  });
}
