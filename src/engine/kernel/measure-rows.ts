import type { MeasureName, MeasureTable } from '../../model/measures.js';
import { R } from './fields.js';

/** The measures that the kernel counts, in the order of R. */
const NAMES: Readonly<Record<Exclude<keyof typeof R, 'words'>, MeasureName>> = {
  people: 'people',
  adults: 'adults',
  exited: 'exited',
  hardship: 'hardship',
  acts: 'acts',
  silenced: 'silenced',
  performed: 'performed',
  freeActs: 'acts of the never restricted',
  freeSilenced: 'silenced of the never restricted',
  trueRecords: 'true records',
  mistaken: 'mistaken records',
  falseAlarms: 'false alarms',
  scored: 'scored',
  scoreSum: 'score sum',
  scoreBin: 'score bin',
  grade: 'grade',
  entered: 'entered',
  left: 'left',
  members: 'members',
  membersEarned: 'members earned',
  membersWrongly: 'members wrongly',
  listed: 'listed',
  restricted: 'restricted',
  restrictedEarned: 'restricted earned',
  restrictedWrongly: 'restricted wrongly',
  restrictedUnearned: 'restricted with nothing earned',
  untold: 'restricted wrongly and untold',
  closed: 'closed',
  closedWrongly: 'closed wrongly',
  opened: 'opened',
  refusals: 'refusals',
  refusalsWrongly: 'refusals wrongly',
  peopleRefused: 'people refused',
  childrenRestricted: 'children restricted',
  unawareWhenListed: 'unaware when listed',
  told: 'told',
  learned: 'learned when refused',
  appealsFiled: 'appeals filed',
  appealsGranted: 'appeals granted',
  appealsRefused: 'appeals refused',
  appealsLapsed: 'appeals lapsed',
  corrections: 'corrections',
  apologiesOffered: 'apologies offered',
  apologiesAccepted: 'apologies accepted',
  fell: 'fell into hardship',
  fellThrough: 'fell into hardship through a restriction',
  laidOff: 'laid off',
  circlesLost: 'circles lost',
  pointsBought: 'points bought',
  secondIdentities: 'second identities',
  fear: 'fear',
  severity: 'severity',
};

/** The first row of each measure that the kernel counts, in the order of R. */
export function measureRows(measures: MeasureTable): Uint32Array {
  const rows = new Uint32Array(R.words);
  for (const [field, name] of Object.entries(NAMES))
    rows[R[field as keyof typeof NAMES]] = measures.first(name);
  return rows;
}
