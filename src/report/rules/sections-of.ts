import type { Rules } from '../../regime/regime.js';
import { channelText } from './channel-text.js';
import { conductText } from './conduct-text.js';
import { domainTexts } from './domain-text.js';
import { listText } from './list-text.js';
import { processTexts } from './process-text.js';
import type { RuleSection } from './rule-text.js';
import { scoreText } from './score-text.js';
import type { Names } from './values.js';

/** The rules for people of one place and time, in sentences. */
export function sectionsOf(rules: Rules, names: Names): RuleSection[] {
  return [
    {
      title: 'What is watched',
      rules: rules.conduct.map((each) => conductText(each, rules, names, 'people')),
    },
    {
      title: 'Who watches',
      rules: rules.channels.map((each) => channelText(each, names, 'people')),
    },
    { title: 'Scores', rules: rules.scores.map((each) => scoreText(each, rules, names)) },
    { title: 'Lists', rules: rules.lists.map((each) => listText(each, rules, names)) },
    { title: 'Parts of life', rules: domainTexts(rules, names) },
    { title: 'Peers, redress and adaptation', rules: processTexts(rules, names) },
  ];
}
