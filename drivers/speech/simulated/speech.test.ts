import { describeSpeechContract } from '../contract.ts';
import { simulatedSpeech } from './speech.ts';

describeSpeechContract('simulated', simulatedSpeech);
