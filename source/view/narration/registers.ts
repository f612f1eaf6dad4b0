import {asyncioEnglish, english} from './english.js';
import type {Language} from './messages.js';

/** In whose words the screen speaks: a beginner's, or asyncio's own. */
export type Register = 'beginner' | 'asyncio';

const languages: Readonly<Record<Register, Language>> = {beginner: english, asyncio: asyncioEnglish};

export const languageFor = (register: Register): Language => languages[register];
