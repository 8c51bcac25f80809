/** Stage 6, restrict: what is closed, opened and refused, and what that does. See src/model/restrict.ts. */
import { changeMeans } from './change-means';
import { closeAndOpen } from './close-and-open';
import { closeSchools } from './close-schools';
import { cutTies } from './cut-ties';
import { witnessRefusals } from './witness-refusals';

export function restrict(from: i32, end: i32, drawn: i32): void {
  closeAndOpen(from, drawn);
  closeSchools(from, drawn);
  changeMeans(from, drawn);
  witnessRefusals(from, drawn);
  cutTies(from, drawn);
}
