import { fairnessSuite } from '../../../tests/support/fairness-suite.ts';
import { labelledPortraits } from './labelled-portraits.ts';

/** Each skin, age, sex, and glasses; all people by `npm run long-tests`, which takes three times as long. */
const some = [
  'london/006_03.jpg',
  'synthetic/sfhq_neutral1.png',
  'synthetic/t2i_neutral_woman.png',
  'synthetic/t2i_glasses3.png',
  'public-domain/grace_hopper.jpg',
];

fairnessSuite(labelledPortraits.filter(({ file }) => some.includes(file)));
