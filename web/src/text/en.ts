import common from './en/common.json';
import lab from './en/lab.json';
import pages from './en/pages.json';
import story from './en/story.json';

/** Every text in English, which is the language that all others are translated from. */
export const EN = { ...common, ...story, ...lab, ...pages };
