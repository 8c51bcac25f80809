import common from './zh/common.json';
import lab from './zh/lab.json';
import pages from './zh/pages.json';
import story from './zh/story.json';

/** Simplified Chinese. What is missing is told in English. */
export const TEXTS: Readonly<Record<string, string>> = { ...common, ...story, ...lab, ...pages };
