/** Keys that a file about real persons would have. */
const PERSONAL = new Set(
  [
    'name names first-name last-name surname full-name person persons citizen citizens individual individuals',
    'id ids identity identities identity-number identity-numbers national-id passport social-security-number',
    'phone phones telephone photo photos photograph face faces fingerprint biometrics',
    'email emails mail address addresses birthday birth-date date-of-birth account accounts username',
  ]
    .join(' ')
    .split(' '),
);

/** Would a key bring in somebody real? */
export function isPersonal(key: string): boolean {
  return PERSONAL.has(key.trim().toLowerCase().replace(/[ _]/gu, '-'));
}

/** The one sentence that every refusal of real persons says. */
export function noPersons(what: string): string {
  return `${what}: Glasshouse simulates people who do not exist, and takes no data on any who do`;
}
