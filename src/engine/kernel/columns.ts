import type { Arena } from './arena.js';
import type { SetWord } from './directory.js';
import { H, M, S, W } from './fields.js';
import type { KeptColumn } from './keeping.js';
import type { KernelSubjects } from './kernel-subjects.js';

/** A column of the state and where the kernel has it: `work` is 16 bits wide where `staged` bytes are widened. */
export interface Column {
  readonly kept: KeptColumn;
  readonly work: number;
  /** Where the bytes of a widened column come in and go out; 0: it is worked on as it is. */
  readonly staged: number;
}

/** The columns of a block, and where those that are kept once and as they are come in and go out, one after another. */
export interface ColumnsInMemory {
  readonly columns: readonly Column[];
  readonly plainAt: number;
  /** Where the bytes of all other columns that are widened come in and go out, one at a time. */
  readonly stagedAt: number;
}

/** Columns that the kernel works on 16 bits wide, whatever the state has. */
const WIDE = /^(lists|earned-lists|spilled|score\.\d+|earned-score\.\d+)$/;

/** Gives each column of the state a place in the kernel's memory. */
export function layOutColumns(
  { kept: { keeping }, shape }: KernelSubjects,
  arena: Arena,
  set: SetWord,
): ColumnsInMemory {
  const { blockSize } = shape;
  const plainAt = arena.bytes(keeping.plainBytes);
  const stagedAt = arena.bytes(blockSize);
  const columns = keeping.columns.map((kept): Column => {
    const isWidened = WIDE.test(kept.name) && kept.type === 'u8';
    if (kept.how !== 'plain')
      return {
        kept,
        work: arena.bytes(isWidened ? 2 * blockSize : kept.bytes),
        staged: isWidened ? stagedAt : 0,
      };
    const home = plainAt + kept.at;
    return isWidened
      ? { kept, work: arena.bytes(2 * blockSize), staged: home }
      : { kept, work: home, staged: 0 };
  });
  const at = (name: string): number => addressOf(columns, name);
  set(W.traitsAt, at('traits'));
  set(W.flagsAt, at('flags'));
  set(W.marksAt, at('marks'));
  set(W.listsNowAt, at('lists'));
  set(W.earnedListsAt, at('earned-lists'));
  set(W.spilledAt, at('spilled'));
  set(W.appealAt, at('appeal'));
  set(W.surveillanceAt, at('surveillance'));
  set(W.severityAt, at('severity'));
  set(W.seenAt, at('seen'));
  set(W.joinedAt, plainAt + keeping.joinedAt);
  return { columns, plainAt, stagedAt };
}

/** Where a column is; 0 where the state has none of that name. */
function addressOf(columns: readonly Column[], name: string): number {
  return columns.find(({ kept }) => kept.name === name)?.work ?? 0;
}

/** The records of scores, lists and counting rules. */
export function layOutScores(
  { structure, shape, society }: KernelSubjects,
  arena: Arena,
  columns: readonly Column[],
  set: SetWord,
): void {
  const at = (name: string): number => addressOf(columns, name);
  const records = new Int32Array(S.words * structure.scores.length);
  structure.scores.forEach((score, index) => {
    const record = records.subarray(index * S.words, (index + 1) * S.words);
    record[S.assignedAt] = at(`score.${index}`);
    record[S.earnedAt] = at(`earned-score.${index}`);
    record[S.shownAt] = society === null ? 0 : at(`seen-score.${index}`);
    const isGraph = society?.network.kind === 'graph';
    record[S.wordsAt] = isGraph ? arena.words(shape.blockSize) : 0;
    record[S.pulledAt] = score.pulled ? arena.words(shape.blockSize) : 0;
    record[S.pointsAt] = arena.bytes(shape.blockSize * 2);
    record[S.levels] = score.levels;
    record[S.publishedShift] = score.publishedShift;
    record[S.stream] = structure.streams.scores[index];
  });
  set(W.scoresAt, arena.put(records));
  const lists = new Int32Array(M.words * structure.lists);
  for (let list = 0; list < structure.lists; list++) {
    lists[list * M.words + M.clockAt] = at(`clock.${list}`);
    lists[list * M.words + M.earnedClockAt] = at(`earned-clock.${list}`);
    lists[list * M.words + M.stream] = structure.streams.lists[list];
  }
  set(W.listsAt, arena.put(lists));
  const histories = new Int32Array(H.words * structure.histories.length);
  structure.histories.forEach((_, index) => {
    histories[index * H.words + H.assignedAt] = at(`history.${index}`);
    histories[index * H.words + H.earnedAt] = at(`earned-history.${index}`);
  });
  set(W.historiesAt, arena.put(histories));
  set(W.conductStreamsAt, arena.put(Uint32Array.from(structure.streams.conduct)));
  const witnessed = structure.witnessed.flatMap((domain) => [
    domain,
    structure.streams.domains[domain] ?? 0,
  ]);
  set(W.witnessedAt, arena.put(Uint32Array.from(witnessed)));
}
