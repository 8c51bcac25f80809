/**
 * The words by which the host tells the kernel where things are and what the rules say. Compiled twice: by TypeScript
 * for the host, by AssemblyScript for the kernel, so that both count the same. Each enum numbers the 32-bit words of
 * one kind of record; a name that ends in `At` is an address in the kernel's memory.
 */

/** The directory, at a fixed address: the population, and the block that is being worked on. */
export enum W {
  // The population.
  seed0,
  seed1,
  blockSize,
  kinds,
  places,
  groups,
  scores,
  lists,
  histories,
  witnessed,
  stops,
  spills,
  appeals,
  adapts,
  peers,
  follows,
  hasSociety,
  hasEmployers,
  rows,
  /** One record of S for each score, of M for each list, of H for each counting rule. */
  scoresAt,
  listsAt,
  historiesAt,
  conductStreamsAt,
  /** For each witnessed domain: its number, its stream. */
  witnessedAt,
  /** For each row of R: the first row of that measure. */
  rowsAt,
  totalsAt,
  recordsAt,
  /** Counts of values by group: as many words as the most levels of a score, for each group, and one more. */
  histogramAt,
  // The month and the block.
  month,
  block,
  base,
  /** Slots of the block that are people. */
  people,
  /** How many stretches the block has, and a record of Stretch for each. */
  stretches,
  stretchesAt,
  placeAt,
  identityPlaceAt,
  identitySlotAt,
  outer,
  inner,
  householdFirstAt,
  householdSizeAt,
  /** For each pattern, where its households begin and end: two bytes each, room for 64. */
  householdBoundsAt,
  patternAt,
  /** A bit for each firm: on a blacklist; 0: nobody has an employer. */
  employerListedAt,
  employerPlaceAt,
  employerKey,
  firms,
  slots,
  // Columns of the block.
  traitsAt,
  flagsAt,
  marksAt,
  listsNowAt,
  earnedListsAt,
  spilledAt,
  appealAt,
  surveillanceAt,
  severityAt,
  seenAt,
  shownAt,
  // Scratch of the block.
  rateRowAt,
  /** Codes of people in the order of the lanes of draws: a byte each, for one code after another (see Code). */
  codesAt,
  /** Working memory for 64 people, see Chunk. */
  chunkAt,
  /** Sets of people, a bit for each of 64: see assembly/people.ts. */
  adultsAt,
  presentAt,
  groupsAt,
  subjectsAt,
  restrictedAt,
  /** For each score in turn, the people who have it. */
  scorersAt,
  /** The same as bits of scores, 16 a person. */
  scoredAt,
  /** For each score in turn, the people who have joined it: kept with the block. */
  joinedAt,
  /** Sets of people by kind of conduct, and what went wrong by person: see assembly/records.ts. */
  actsAt,
  silencedAt,
  seenActsAt,
  awayAt,
  mistakenAt,
  falseAlarmsAt,
  oddAt,
  stoppedAt,
  ratingAt,
  enteredAt,
  closedAt,
  earnedClosedAt,
  /** Of the 64 people who are being listed: the lists on which they were, and on which in their own right. */
  listsBeforeAt,
  earnedBeforeAt,
  directBeforeAt,
  /** The lists on which somebody of their household was in their own right. */
  householdBeforeAt,
  /** Sets of 64 people by list: those who must be looked at; members, and members by the earned standing. */
  candidatesAt,
  membersAt,
  earnedMembersAt,
  /** Sets of 64 people by domain: those to whom it is opened. */
  openedToAt,
  /** Counts by key and group while a pass goes on: [measure][32 keys][8 groups]. See assembly/set-counts.ts. */
  setCountsAt,
  /** Who feels punished, and how many closed domains they know of: bytes. */
  punishedAt,
  knownAt,
  luckAt,
  luck2At,
  /** Points of a score for what people did themselves and were seen doing: 16 bits a person. */
  deservedAt,
  // Ties.
  /** 1: a person may have so many ties that what shows takes two words. */
  wide,
  /** What people are made from: a record of Made. */
  madeAt,
  /** The flags as last month left them: which circles people have left. */
  leftAt,
  /** What shows inside the household and what shows in the open: one word a person, or two where `wide`. */
  homeAt,
  home2At,
  openAt,
  open2At,
  /** Both for each value of the byte that shows in the open. */
  wordOfShownAt,
  word2OfShownAt,
  experienceAt,
  experience2At,
  sumAt,
  /** 1: sums over ties are made before the stages (assembly/sum-ties.ts). */
  sumsTies,
  /** The first score that ties pull; -1: none. */
  pulledScore,
  /** Words of what shows at home and in the open (see Packed), and the sums over ties of what shows in detail. */
  homeWordAt,
  openWordAt,
  detailAt,
  placeSumAt,
  /** Who has left any circle, and whose words are hidden while one is summed: see assembly/sum-ties.ts. */
  leaversAt,
  hiddenAt,
  ratersAt,
  raters2At,
  raterSumAt,
  raterSum2At,
  circlesAt,
  matchings,
  distantSlotAt,
  matchingsAt,
  graphStartAt,
  graphNeighboursAt,
  /** What shows of everybody, and the published values of each score in turn. */
  graphShownAt,
  graphScoresAt,
  graphRatersAt,
  graphRaters2At,
  words,
}

/** A stretch of the block: from which slot to which, how many of them with ghosts, and the rules there (a T). */
export enum Stretch {
  from,
  end,
  drawn,
  rulesAt,
  words,
}

/** The stages of a month, in their order. */
export enum Stage {
  behave,
  observe,
  rate,
  score,
  list,
  restrict,
  redress,
  adapt,
}

/** What people are made from: bands of groups, ages and incomes, as limits of draws. */
export enum Made {
  groups,
  /** The group of each rank; for each rank that dominates a block, the limits of the ranks. */
  ranksAt,
  groupLimitsAt,
  ages,
  /** The limits for the first, the second and every further member of a household. */
  ageLimitsAt,
  /** A bit for each age band: are minors. */
  minors,
  incomes,
  incomeLimitsAt,
  exempt,
  words,
}

/** How the bytes of a column are kept that is packed: the first byte says. */
export enum PackedColumn {
  plain,
  sparse,
}

/** A score: its columns, how it is stored, and what ties pull of it. */
export enum S {
  assignedAt,
  earnedAt,
  /** Published value; 0: ties do not pull this score. */
  shownAt,
  /** Words of (value, 1 if any) of the block; only where ties are a graph. */
  wordsAt,
  /** The pull of everybody's ties, in parts of a unit; 0: ties do not pull this score. */
  pulledAt,
  /** What the seen acts of people have come to in points this month: 16 bits each, in the order of lanes. */
  pointsAt,
  levels,
  publishedShift,
  stream,
  words,
}

/** A list: its clocks (0: none). */
export enum M {
  clockAt,
  earnedClockAt,
  stream,
  words,
}

/** A counting rule: its months. */
export enum H {
  assignedAt,
  earnedAt,
  words,
}

/** A kind of tie that makes circles: who stands in which group, and which groups of the block are kept. */
export enum C {
  kind,
  layers,
  size,
  span,
  /** For each layer, the slots of each group one after another, without key, in bytes of words. */
  ordersAt,
  /** A key for each span of the block. */
  keysAt,
  /** Bits of the groups of the block, layer after layer. */
  keptAt,
  words,
}

/** One pairing of blocks: the partner's columns. */
export enum D {
  key,
  /** Bits of the bundles, numbered by the places of the pair's lower block. */
  keptAt,
  /** Which block of the pair this is: 0 the lower, 1 the higher, 2 both. */
  side,
  /** What shows of the partner block: a byte a person. */
  shownAt,
  /** For each score in turn, the published values. */
  scoresAt,
  ratersAt,
  raters2At,
  words,
}

/** The rules of a month in one jurisdiction. */
export enum T {
  /** The first total of the jurisdiction. */
  totals,
  isAdultAt,
  sincereAt,
  performedAt,
  deterrableAt,
  /** For each kind of conduct, a record of K. */
  conductAt,
  /** For each age band, a byte of ones if it is of adults. */
  adultAgesAt,
  /** Kinds that fear can silence, and those that a closed domain makes impossible, as bits. */
  speaks,
  stoppedKinds,
  isProtectedAt,
  fearfulAt,
  harmful,
  good,
  coverageAt,
  misidentifiedAt,
  falseAlarmAt,
  openScores,
  openScoresAt,
  scoresAt,
  listsAt,
  activeScores,
  closingScores,
  /** Ranges of values (Range) that close or open anything, or close a domain that stops conduct. */
  closingRanges,
  closingRangesAt,
  openingRanges,
  openingRangesAt,
  stoppingRanges,
  stoppingRangesAt,
  closingLists,
  openingLists,
  stoppingLists,
  /** The domains that lists close together, for each value of either byte of a set of lists: [2][256]. */
  listsCloseAt,
  /** All domains that anything opens. */
  opened,
  blackLists,
  openBlackLists,
  appealableLists,
  apologisableLists,
  cuttingLists,
  liveLists,
  /** Live lists whose members something happens to every month; lists of one's household that lead onto others. */
  watchedLists,
  householdLists,
  /** Lists whose members a look is about. */
  lookedLists,
  /** Where somebody else must be looked at: see Look. */
  looks,
  looksAt,
  /** Kinds of conduct whose records lead onto any active list. */
  recordMask,
  demandAt,
  onChildren,
  costsMeansAt,
  costly,
  stopsAt,
  stopping,
  hardshipBeginsAt,
  hardshipEnds,
  /** No chance of any change of means is above this; and none of falling into hardship, where nothing is closed. */
  hardshipMost,
  hardshipUsual,
  layoffs,
  peers,
  peersAlong,
  raterRate,
  grudging,
  colluding,
  paid,
  buyers,
  notice,
  filed,
  decidedIn,
  right,
  letsOff,
  apology,
  sincere,
  correction,
  adapts,
  expressionAt,
  /** The same as 15-bit shares. */
  expression15At,
  learning,
  fromTies,
  startsAt,
  buysIdentity,
  showsIdentity,
  exit,
  startsInHardship,
  /** For each list: the share that is on it at the start. */
  startOnListAt,
  /** Counts of a block, see Counter. */
  countersAt,
  words,
}

/** How a kind of conduct is decided for many people at once, see assembly/behave.ts. */
export enum Mode {
  /** Nobody does it, and nobody is said to. */
  never,
  /** One by one. */
  plain,
  free,
  said,
  deterred,
  shown,
}

/** A code of people: the age band, the income band or the group, and 8 more in hardship. */
export enum Code {
  age,
  income,
  group,
  codes,
}

/**
 * A kind of conduct this month. Tables of chances are 15-bit numbers by code: sixteen low bytes, then sixteen high
 * bytes.
 */
export enum K {
  mode,
  stream,
  code,
  wishedAt,
  deterrableAt,
  performedAt,
  /** Shares of acts that are seen, by group: a table for each place; and whether it is the same for all groups. */
  coverAt,
  coversEvenly,
  /** Nobody's record of it lands elsewhere with more than this share; nor whose draw is not below that, in 15 bits. */
  mostMistaken,
  mistaken,
  /** Nobody does it whose draw is above this, in 15 bits; nobody is said to whose draw is below that (-1: nobody). */
  limit,
  alarm,
  /** Scores in which it has points, and how many: [score, points]. */
  scores,
  pointsAt,
  words,
}

/** Working memory for 64 people, in bytes. */
export enum Chunk {
  /** Shares that their beliefs make of them, 16 bits each. */
  says = 0,
  risk = 128,
  shows = 256,
  /** Draws of those who are judged one by one. */
  kept = 384,
  /** Sets by group, and those who performed the kind in hand. */
  groups = 512,
  performed = 576,
  /** Where in the table of expression people stand, 16 bits each. */
  places = 640,
  bytes = 768,
}

/** What is counted in 32 bits while a block's month goes on: [counter][8 groups][32 kinds of conduct]. */
export enum Counter {
  acts,
  silenced,
  performed,
  trueRecords,
  mistaken,
  falseAlarms,
  /** Acts and silence of people who were ever restricted. */
  boundActs,
  boundSilenced,
  words,
}

/** A score's rules of the month. */
export enum U {
  min,
  max,
  start,
  /** Points for each value of each byte of a set of kinds: [4][256]. */
  pointsAt,
  drift,
  decay,
  pulled,
  /** [kind of tie][256] */
  pullAt,
  peerPoints,
  peerMost,
  enrolledAt,
  /** The least and the greatest chance of an adult of being enrolled. */
  enrolledLeast,
  enrolledMost,
  grades,
  /** The place of its first grade among those of all scores. */
  firstGrade,
  /** The grade of each stored value. */
  gradeAt,
  closesAt,
  buys,
  bought,
  /** Where a hack sends people: for each value, [first way, ways]; each way is [until, to]. 0: no hack. */
  swapAt,
  waysAt,
  /** 1: whatever happens to a score in a month stays within 16 bits. */
  narrow,
  words,
}

/** A list's rules of the month. */
export enum L {
  active,
  ended,
  entries,
  entriesAt,
  recordMask,
  term,
  restarts,
  repairs,
  repaid,
  scoreExits,
  scoreExitsAt,
  spills,
  cutsTies,
  closes,
  opens,
  amnesty,
  falseListingAt,
  words,
}

/** Stored values of a score, from the one after `before` (-1: from the lowest) to `last`, and domains. */
export enum Range {
  score,
  before,
  last,
  domains,
  words,
}

/** A reason to look at people for a list. */
export enum Look {
  kind,
  list,
  /** The score or the other list that it is about. */
  about,
  /** Of a score: whether it holds below a value, and the greatest value below that (-1: none). */
  below,
  last,
  /** Whether the months for which it has held are counted. */
  counted,
  words,
}

/** Kinds of reasons to look. */
export enum LookFor {
  everybody,
  enteringScore,
  leavingScore,
  otherMembers,
  household,
  spilled,
}

/** A way onto a list. */
export enum E {
  kind,
  chance,
  mask,
  count,
  windowMask,
  history,
  score,
  below,
  value,
  months,
  list,
  words,
}

/** Kinds of ways onto a list. */
export enum Entry {
  record,
  records,
  score,
  member,
  household,
  audit,
}

/** A condition of a score. */
export enum Condition {
  score,
  below,
  value,
  words,
}

/** Measures that the kernel counts, in the order of `W.rowsAt`. */
export enum R {
  people,
  adults,
  exited,
  hardship,
  acts,
  silenced,
  performed,
  freeActs,
  freeSilenced,
  trueRecords,
  mistaken,
  falseAlarms,
  scored,
  scoreSum,
  scoreBin,
  grade,
  entered,
  left,
  members,
  membersEarned,
  membersWrongly,
  listed,
  restricted,
  restrictedEarned,
  restrictedWrongly,
  restrictedUnearned,
  untold,
  closed,
  closedWrongly,
  opened,
  refusals,
  refusalsWrongly,
  peopleRefused,
  childrenRestricted,
  unawareWhenListed,
  told,
  learned,
  appealsFiled,
  appealsGranted,
  appealsRefused,
  appealsLapsed,
  corrections,
  apologiesOffered,
  apologiesAccepted,
  fell,
  fellThrough,
  laidOff,
  circlesLost,
  pointsBought,
  secondIdentities,
  fear,
  severity,
  words,
}

/** Why somebody came onto a list: ENTRY_CAUSES of the model, by place; `none` is nobody's cause. */
export enum Cause {
  start,
  record,
  mistakenRecord,
  falseAlarm,
  score,
  otherList,
  household,
  audit,
  falseListing,
  none,
}

/** How somebody left a list: EXIT_WAYS of the model, by place; `none` is staying. */
export enum Way {
  term,
  repaid,
  repair,
  score,
  appeal,
  correction,
  apology,
  householdMemberLeft,
  amnesty,
  listEnded,
  exit,
  none,
}

/** Purposes of draws: PURPOSE of the model. */
export enum Purpose {
  group = 3,
  age = 5,
  income = 6,
  exempt = 7,
  desire = 8,
  boldness = 9,
  conduct = 100,
  enrolment = 101,
  raterKind = 102,
  rates = 103,
  pays = 104,
  scoreRounding = 105,
  buysPoints = 106,
  hack = 107,
  listEntry = 108,
  listExit = 109,
  spillover = 110,
  startOnList = 111,
  startOfTerm = 112,
  startInHardship = 113,
  hardship = 114,
  refusal = 115,
  cutTies = 116,
  notice = 117,
  redress = 118,
  decision = 119,
  learning = 120,
  secondIdentity = 121,
  exit = 122,
}

/** Bits of the column of flags: FLAG of the model. */
export enum Flag {
  hardship = 1,
  exited = 2,
  secondIdentity = 4,
  told = 8,
  lostNeighbours = 16,
  lostFriends = 64,
  lostDistant = 128,
}

/** Bits of the column of marks: MARK of the model. */
export enum Mark {
  everRestricted = 1,
  wronglyNow = 2,
  silencedNow = 4,
  refusedFirst = 8,
}

/** Bits of what could be seen: SEEN of the model. */
export enum Seen {
  restricted = 1,
  publiclyListed = 2,
  punishedNow = 4,
  didHarm = 8,
  didGood = 16,
}

/** Bits of the traits: TRAIT of the model. */
export enum Trait {
  groupMask = 7,
  classMask = 511,
  exempt = 512,
}

/** What shows of a person to people of other blocks, in one byte. */
export enum Shows {
  here = 1,
  punished = 2,
  lostDistant = 32,
  lostFriends = 64,
}

/** Where a number from 0 to 7 stands: how severe, in what could be seen and in what shows; in traits. */
export enum Shift {
  age = 3,
  income = 6,
  desire = 10,
  boldness = 13,
  shownSeverity = 2,
  seenSeverity = 5,
}

/**
 * A word of what shows, for sums over ties. From below: the published value of a score, how many have one, how many are
 * there, and how many are marked, that is punished or restricted for all to see. A score and those who have one are of
 * one kind of tie, of which nobody has over 15; the rest is of all kinds.
 */
export enum Packed {
  scored = 0x1000,
  scoredShift = 12,
  valueMask = 0xfff,
  standingMask = 0xffff0000,
  hereShift = 16,
  markedShift = 24,
  /** Sums stand so many bytes behind the words in the open: where the words of the largest block end. */
  sums = 16384,
}

/** Sizes of tables, as in src/regime/compile/classes.ts and elsewhere. */
export enum Size {
  classes = 512,
  rateRows = 1025,
  nobody = 1024,
  scoreBins = 20,
  causes = 9,
  ways = 11,
}

/** The five kinds of tie, as in TIE_KINDS. */
export enum Tie {
  household,
  neighbours,
  colleagues,
  friends,
  distant,
}
