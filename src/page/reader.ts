/** The file that finds and reads articles. Brought in by the background once a page may hold one (see session.ts). */
import type { World } from './contract';
import { readingSteps } from './reading';

(globalThis as World).crosstallyReader = readingSteps;
