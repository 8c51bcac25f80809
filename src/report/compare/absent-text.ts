/**
 * What a rule says by not saying it. A rule's sentences leave out what it does not do, so beside a rule that does, the other
 * would have nothing to read: this has the missing sentence, by the section of the rule and the first words of its field.
 */
const ABSENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'What is watched': {
    performed: 'None of it is done only to be seen.',
    deterred: 'Fear takes away none of it.',
    factors: 'Nobody does it more often than others for their age, income, group or hardship.',
  },
  'Who watches': {
    misidentifies: 'Nothing that it sees is recorded on somebody else.',
    falseAlarms: 'It records nothing that never happened.',
    errorRatio: 'Its errors are the same for every group.',
    coverageRatio: 'It sees every group alike.',
    followsRecords: 'Its attention does not follow earlier records.',
    until: 'It has no end.',
    from: 'It is in force from the start.',
  },
  Scores: {
    drift: 'It does not drift back to the start.',
    decay: 'It loses nothing of its distance to the start by itself.',
    ties: 'Ties do not move it.',
    peers: 'Ratings by peers do not move it.',
    enrolment: 'Everybody has it; nobody joins by choice.',
    until: 'It has no end.',
    from: 'It is in force from the start.',
  },
  Lists: {
    closes: 'It closes nothing.',
    opens: 'It opens nothing.',
    public: 'It is not public.',
    cutsTies: 'Being on it costs nobody a circle of people.',
    spillsToHousehold: "Nobody comes onto it for being of a member's household.",
    restarts: 'A new record does not start the term afresh.',
    startsWith: 'Nobody is on it from the start.',
    until: 'It has no end.',
    from: 'It is in force from the start.',
  },
  'Parts of life': {
    costsMeans: 'While it is closed, nobody falls into hardship for that.',
    fallsOn: 'A refusal falls on the person alone.',
    stops: 'While it is closed, every act goes on.',
    factors: 'Nobody asks for it more often than others for their age, income, group or hardship.',
  },
  'Peers, redress and adaptation': {
    buyers: 'Nobody pays for good ratings.',
    apology: 'Nobody can get off a list by an apology.',
    'gaming buys': 'Nobody buys points.',
    'gaming secondIdentity': 'Nobody takes a second identity.',
    exit: 'Nobody leaves the country because of a restriction.',
    until: 'It has no end.',
    from: 'It is in force from the start.',
  },
};

/** What a regime without a whole rule says, by the section of the rule. */
const NO_SUCH: Readonly<Record<string, string>> = {
  'Who is simulated': 'There are no such people.',
  'What is watched': 'There is no such act.',
  'Who watches': 'There is no such channel.',
  Scores: 'There is no such score.',
  Lists: 'There is no such list.',
  'Parts of life': 'There is no such part of life.',
  'Peers, redress and adaptation': 'Nobody rates anybody.',
  Pilots: 'There is no such pilot.',
  'What happens on a date': 'Nothing happens then.',
  Firms: 'There is no such rule for firms.',
};

/**
 * What a rule does not do that the other does, in sentences.
 *
 * @param fields those in which the two differ, with the values of this rule; null where it does not have one
 */
export function absentText(
  section: string,
  fields: readonly { readonly field: string; readonly value: string | null }[],
): string[] {
  const known = Object.entries(ABSENT[section === 'Firms' ? 'Lists' : section] ?? {});
  return known.flatMap(([name, text]) => {
    const of = fields.filter(({ field }) => field === name || field.startsWith(`${name} `));
    return of.length > 0 && of.every(({ value }) => isNothing(name, value)) ? [text] : [];
  });
}

/** Whether a value says that there is nothing of a kind: none, 0, no; of a factor, that everybody has 1. */
function isNothing(name: string, value: string | null): boolean {
  if (value === null || ['none', 'false', 'self', 'no end'].includes(value)) return true;
  const nothing = ['factors', 'errorRatio', 'coverageRatio'].includes(name) ? '1' : '0';
  return value.split('; ').every((each) => each === nothing);
}

/** That a regime has no such rule. */
export function noSuchRule(section: string): string {
  return NO_SUCH[section] ?? 'There is no such rule.';
}
