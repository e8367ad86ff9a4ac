import { labelledPortraits } from '../../biometrics/face/fairness/labelled-portraits.ts';
import { fairnessSuite } from '../support/fairness-suite.ts';

fairnessSuite(labelledPortraits);
