import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PhotoMeasures } from '../../../domain/photo/measures.ts';
import { sample, samplesPresent } from '../../../tests/support/shared-samples.ts';
import { analyseStill } from '../analyse.ts';
import { findPerson, personAt } from '../find/find-person.ts';
import { Pyramid } from '../image/pyramid.ts';
import type { FaceModels } from '../models/face-models.ts';
import { loadFaceModelsInNode } from '../models/load-in-node.ts';

const portrait = 'london/010_03.jpg';
let models: FaceModels;

describe.skipIf(!samplesPresent)(
  'the wall behind a person (skipped where ../shared/samples is absent)',
  () => {
    beforeAll(async () => {
      models = await loadFaceModelsInNode();
    });

    test('face, hair and clothes are the person, the wall is not, and nothing is known beyond the picture', async () => {
      const image = pixelsOf(await painted());
      const size = image.height;
      const region = { centre: { x: image.width / 2, y: size / 2 }, size, angle: 0 };
      const mask = await findPerson(models.person, new Pyramid(image), region);
      expect(personAt(mask, 0.5, 0.45)).toBeGreaterThan(0.99);
      expect(personAt(mask, 0.5, 0.98)).toBeGreaterThan(0.9);
      expect(personAt(mask, 0.15, 0.1)).toBeLessThan(0.01);
      expect(personAt(mask, 1, 0.5)).toBeNaN();
    });

    test('a plain wall has no pattern, no shadow and nothing before it', async () => {
      const { backgroundUnevenness, backgroundShadow, foreignObjects } = await measures();
      expect(
        [backgroundUnevenness, backgroundShadow, foreignObjects].map((value) => value !== undefined),
      ).toEqual([true, true, true]);
      expect(backgroundUnevenness).toBeLessThan(1);
      expect(backgroundShadow).toBeLessThan(10);
      expect(foreignObjects).toBeLessThan(0.05);
    });

    test('a shelf is something before the wall', async () => {
      const shelf = await measures(({ context, width, height }) => {
        context.fillStyle = '#6b4a2b';
        context.fillRect(0.74 * width, 0, 0.26 * width, 0.75 * height);
      });
      expect(shelf.foreignObjects).toBeGreaterThan(0.3);
    });

    test('somebody whose face is cut off by the edge is something in the picture', async () => {
      const other = await loadImage(Buffer.from(sample('faces/london/006_03.jpg')));
      const company = await measures(({ context, width, height }) => {
        const half = 0.22 * other.width;
        context.drawImage(
          other,
          0.5 * other.width,
          0,
          half,
          other.height,
          0.1 * width,
          0,
          0.22 * width,
          height,
        );
      });
      expect(company.foreignObjects).toBeGreaterThan(0.3);
    });

    test("the head's own shadow on the wall is a shadow", async () => {
      const shadow = await measures(({ context, width, height }) => {
        context.fillStyle = 'rgba(0, 0, 0, 0.5)';
        context.fillRect(0.7 * width, 0, 0.3 * width, 0.7 * height);
      });
      expect(shadow.backgroundShadow).toBeGreaterThan(20);
    });
  },
);

type Scene = { context: SKRSContext2D; width: number; height: number };

/** The photo will be from 24 to 77 % of its width; the head reaches from 32 to 69 %. */
async function painted(paint?: (scene: Scene) => void): Promise<Scene> {
  const picture = await loadImage(Buffer.from(sample(`faces/${portrait}`)));
  const { width, height } = picture;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(picture, 0, 0);
  paint?.({ context, width, height });
  return { context, width, height };
}

const pixelsOf = ({ context, width, height }: Scene) => ({
  width,
  height,
  pixels: context.getImageData(0, 0, width, height).data,
});

const measures = async (paint?: (scene: Scene) => void): Promise<PhotoMeasures> =>
  (await analyseStill(models, pixelsOf(await painted(paint)))).measures;
