import { parentPort, workerData } from 'node:worker_threads';
import { writeCopies, type Work } from './copies.ts';

parentPort?.postMessage(writeCopies(workerData as Work));
