/** A checkpoint that is being written; what a killed run leaves under this name is written over. */
export const UNFINISHED = 'unfinished';

/** The file of the checkpoint after so many months. */
export function checkpointName(monthsDone: number): string {
  return `month-${monthsDone}.checkpoint`;
}

/** The number of months in the name of a checkpoint's file; null for other files. */
export function monthsInName(name: string): number | null {
  const [, digits] = /^month-(\d{1,6})\.checkpoint$/u.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}
