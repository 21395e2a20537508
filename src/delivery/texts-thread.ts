import { parentPort, workerData } from 'node:worker_threads';
import { writeTexts, type TextWork } from './texts.ts';

parentPort?.postMessage(writeTexts(workerData as TextWork));
