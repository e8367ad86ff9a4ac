import { beforeAll, describe, expect, test } from 'vitest';
import type { FaceModels } from '../../biometrics/face/models/face-models.ts';
import { loadFaceModelsInNode } from '../../biometrics/face/models/load-in-node.ts';
import { controlPortrait, moreDefects } from '../support/sample-portraits.ts';
import { samplesPresent } from '../support/shared-samples.ts';

describe.skipIf(!samplesPresent)('more portraits (skipped where ../shared/samples is absent)', () => {
  let models: FaceModels;
  beforeAll(async () => {
    models = await loadFaceModelsInNode();
  });

  test.each(moreDefects)('%s is refused for its own reason', async (file, ...reasons) => {
    const { report } = await controlPortrait(models, file);
    expect(report.reasons).toEqual(expect.arrayContaining([...reasons]));
    expect(report.verdict).toBe('nok');
  });
});
