import type { Jobs } from './job.ts';
import { sendMessage } from './send-message.ts';

export const jobs: Jobs = { 'send-message': sendMessage };
