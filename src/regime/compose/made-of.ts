/** One of the files that a regime was put together from. */
export interface MadeOf {
  readonly role: 'regime' | 'extends' | 'patch';
  /** SHA-256 of the file's text. */
  readonly hash: string;
}
