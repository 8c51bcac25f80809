import { BUNDLE } from '../../population/distant.js';
import { monthKeys } from '../../population/identity-swap.js';
import type { Place } from '../stretches.js';
import { type Arena, layOutMemory, reserve } from './arena.js';
import { C, D, H, M, S, W } from './fields.js';
import { instantiateKernel, type KernelExports } from './kernel-exports.js';
import type { KernelSociety, KernelSubjects } from './kernel-subjects.js';
import type { RulesImage } from './rules-image.js';

/** What shows of everybody to people of other blocks: as last month left it, and as this month leaves it. */
export interface Published {
  /** A byte for each slot, see Shows. */
  readonly shown: Uint8Array;
  /** For each score that ties pull, its published value. */
  readonly scores: readonly (Uint8Array | null)[];
}

/** An instance of the kernel with one block in its memory at a time. */
export interface BlockKernel {
  readonly exports: KernelExports;
  /** Whether sums over ties are made before the stages (assembly/sum-ties.ts). */
  readonly sumsPairs: boolean;
  /** Where the rules of a month belong. */
  readonly imageAt: number;
  /** The total of each measure in each cell since they were last cleared; and records by kind and place. */
  readonly totals: Float64Array;
  readonly recordsAt: Float64Array;
  clearTotals(): void;
  /** Begins a month: its rules, and what everybody shows. `firmsListed` has a bit for each firm on a blacklist. */
  beginMonth(
    month: number,
    image: RulesImage,
    published: Published,
    firmsListed: Uint8Array | null,
  ): void;
  /** Chooses the rules of a jurisdiction for what follows. */
  use(jurisdiction: number): void;
  /** Brings a block in: its columns, and what shows of its partners. */
  load(block: number, published: Published): void;
  /** Takes it out again; what shows of its people goes to `next`, if the month is done. */
  store(block: number, next: Published | null): void;
  /** Who rates, in the block and, if anybody rates along distant ties, in its partners. `places` are all stretches. */
  showRaters(block: number, places: readonly (readonly Place[])[], farAway: boolean): void;
  /** How many people of a stretch have each value of a score, added to `counts`. */
  histogram(score: number, place: Place, counts: Float64Array): void;
  /** A column of the block as it is now, 16 bits wide where the kernel works on it so; for comparing engines. */
  column(name: string): Uint8Array | Uint16Array | Uint32Array;
}

/** A column of the state and where the kernel has it: `work` is 16 bits wide where `staged` bytes are widened. */
interface Column {
  readonly name: string;
  readonly cells: Uint8Array | Uint16Array | Uint32Array;
  readonly work: number;
  /** Where the bytes of a widened column come in and go out; 0: it is worked on as it is. */
  readonly staged: number;
}

/** Where the host writes the directory; the kernel has the same address. */
const DIRECTORY = 1024;

/** Lays the kernel's memory out for the subjects of a world. */
export function createBlockKernel(module: WebAssembly.Module, world: KernelSubjects): BlockKernel {
  const kernel = instantiateKernel(module);
  const arena = layOutMemory(kernel.memory, kernel.heapBase());
  const { structure, shape, society } = world;
  const { blockSize } = shape;
  const directory = new Map<W, number>();
  const set = (field: W, value: number): void => {
    directory.set(field, value);
  };
  describe(world, set);
  const columns = layOutColumns(world, arena, set);
  const scores = layOutScores(world, arena, columns, set);
  layOutScratch(world, arena, set);
  const totalsAt = arena.bytes(world.totals * 8);
  const recordsAtAt = arena.bytes(world.records * 8);
  set(W.totalsAt, totalsAt);
  set(W.recordsAt, recordsAtAt);
  set(W.rowsAt, arena.put(world.measures.firsts));
  const swap = world.identitySwap.permutation;
  set(W.identityPlaceAt, arena.put(swap.place));
  set(W.identitySlotAt, arena.put(swap.slot));
  const placeAt = arena.bytes(blockSize / 64);
  set(W.placeAt, placeAt);
  const shownAt = arena.bytes(blockSize);
  set(W.shownAt, shownAt);
  const neighbourhood = society === null ? null : layOutSociety(world, society, arena, set);
  const levels = Math.max(1, ...structure.scores.map((score) => score.levels));
  const countsAt = arena.words(levels * structure.groups);
  set(W.histogramAt, countsAt);
  const imageAt = arena.end;
  reserve(kernel.memory, imageAt);

  let memory = kernel.memory.buffer;
  let bytes = new Uint8Array(memory);
  let words = new Int32Array(memory);
  let totals = new Float64Array(memory, totalsAt, world.totals);
  let recordsAt = new Float64Array(memory, recordsAtAt, world.records);
  /** A memory that has grown has new bytes under old views. */
  const look = (): void => {
    if (memory === kernel.memory.buffer) return;
    memory = kernel.memory.buffer;
    bytes = new Uint8Array(memory);
    words = new Int32Array(memory);
    totals = new Float64Array(memory, totalsAt, world.totals);
    recordsAt = new Float64Array(memory, recordsAtAt, world.records);
  };
  const tell = (field: W, value: number): void => {
    words[DIRECTORY / 4 + field] = value;
  };
  look();
  for (const [field, value] of directory) tell(field, value);
  if (structure.adapts) kernel.fillWordsOfShown();
  let rules: readonly number[] = [];
  let month = 0;

  return {
    exports: kernel,
    imageAt,
    sumsPairs:
      society?.network.kind === 'procedural' &&
      (structure.adapts || structure.scores.some((score) => score.pulled)),
    get totals() {
      return totals;
    },
    get recordsAt() {
      return recordsAt;
    },
    beginMonth(now, image, published, firmsListed) {
      month = now;
      reserve(kernel.memory, imageAt + image.bytes.byteLength);
      look();
      bytes.set(image.bytes, imageAt);
      rules = image.rules;
      tell(W.month, month);
      neighbourhood?.beginMonth(bytes, published, firmsListed);
    },
    clearTotals() {
      look();
      totals.fill(0);
      recordsAt.fill(0);
    },
    use(jurisdiction) {
      kernel.underRules(rules[jurisdiction]);
    },
    load(block, published) {
      const base = block * blockSize;
      for (const { cells, work, staged } of columns) {
        const part = cells.subarray(base, base + blockSize);
        bytes.set(
          new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
          staged === 0 ? work : staged,
        );
        if (staged !== 0) kernel.widen(staged, work, blockSize);
      }
      bytes.set(published.shown.subarray(base, base + blockSize), shownAt);
      bytes.set(world.place.subarray(base / 64, (base + blockSize) / 64), placeAt);
      const { outer, inner } = monthKeys(world.identitySwap, block, month);
      tell(W.block, block);
      tell(W.base, base);
      tell(W.people, Math.min(blockSize, shape.people - base));
      tell(W.outer, outer);
      tell(W.inner, inner);
      neighbourhood?.load(block, bytes, tell, published);
      kernel.markGhosts();
    },
    store(block, next) {
      const base = block * blockSize;
      for (const { cells, work, staged, name } of columns) {
        if (name === 'traits') continue;
        const length = blockSize * cells.BYTES_PER_ELEMENT;
        if (staged !== 0) kernel.narrow(work, staged, blockSize);
        const from = staged === 0 ? work : staged;
        const isPublished = scores.findIndex((score) => score.name === name);
        const to = isPublished >= 0 ? (next?.scores[isPublished] ?? cells) : cells;
        const part = to.subarray(base, base + blockSize);
        new Uint8Array(part.buffer, part.byteOffset, length).set(
          bytes.subarray(from, from + length),
        );
      }
      next?.shown.set(bytes.subarray(shownAt, shownAt + blockSize), base);
    },
    showRaters(block, places, farAway) {
      neighbourhood?.showRaters(kernel, block, places, farAway, (jurisdiction) => {
        kernel.underRules(rules[jurisdiction]);
      });
    },
    histogram(score, { first, end, base }, counts) {
      const { levels } = structure.scores[score];
      const here = new Uint32Array(memory, countsAt, levels).fill(0);
      kernel.histogram(score, first - base, end - base, countsAt);
      for (let value = 0; value < levels; value++) counts[value] += here[value];
    },
    column(name) {
      const found = columns.find((column) => column.name === name);
      if (found === undefined) throw new Error(`no column is called "${name}"`);
      if (found.staged !== 0 || found.cells.BYTES_PER_ELEMENT === 2)
        return new Uint16Array(memory, found.work, blockSize);
      return found.cells.BYTES_PER_ELEMENT === 1
        ? new Uint8Array(memory, found.work, blockSize)
        : new Uint32Array(memory, found.work, blockSize);
    },
  };
}

type Set = (field: W, value: number) => void;

/** What is so for a whole run. */
function describe({ structure, shape, luck, measures, society }: KernelSubjects, set: Set): void {
  set(W.seed0, luck.seed0);
  set(W.seed1, luck.seed1);
  set(W.blockSize, shape.blockSize);
  set(W.kinds, structure.conduct);
  set(W.places, structure.places);
  set(W.groups, structure.groups);
  set(W.scores, structure.scores.length);
  set(W.lists, structure.lists);
  set(W.histories, structure.histories.length);
  set(W.witnessed, structure.witnessed.length);
  set(W.stops, structure.stops ? 1 : 0);
  set(W.spills, structure.spills ? 1 : 0);
  set(W.appeals, structure.appeals ? 1 : 0);
  set(W.adapts, structure.adapts ? 1 : 0);
  set(W.peers, structure.peers ? 1 : 0);
  set(W.follows, structure.attention ? 1 : 0);
  set(W.hasSociety, society === null ? 0 : 1);
  set(W.rows, measures.rows);
  set(W.slots, shape.slots);
  set(W.pulledScore, society === null ? -1 : structure.scores.findIndex((score) => score.pulled));
}

/** Columns that the kernel works on 16 bits wide, whatever the state has. */
const WIDE = /^(lists|earned-lists|spilled|score\.\d+|earned-score\.\d+)$/;

/** Gives each column of the state a place in the kernel's memory. */
function layOutColumns(
  { columns: ofState, shape }: KernelSubjects,
  arena: Arena,
  set: Set,
): Column[] {
  const { blockSize } = shape;
  const columns = ofState.flatMap(({ name, cells }): Column[] => {
    if (cells instanceof Float64Array) return [];
    const isWide = WIDE.test(name);
    const work = arena.bytes(blockSize * (isWide ? 2 : cells.BYTES_PER_ELEMENT));
    const staged = isWide && cells.BYTES_PER_ELEMENT === 1 ? arena.bytes(blockSize) : 0;
    return [{ name, cells, work, staged }];
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
  return columns;
}

/** Where a column is; 0 where the state has none of that name. */
function addressOf(columns: readonly Column[], name: string): number {
  return columns.find((column) => column.name === name)?.work ?? 0;
}

/** The records of scores, lists and counting rules. Gives back the names of the published columns. */
function layOutScores(
  { structure, shape, society }: KernelSubjects,
  arena: Arena,
  columns: readonly Column[],
  set: Set,
): { readonly name: string }[] {
  const at = (name: string): number => addressOf(columns, name);
  const records = new Int32Array(S.words * structure.scores.length);
  structure.scores.forEach((score, index) => {
    const record = records.subarray(index * S.words, (index + 1) * S.words);
    record[S.assignedAt] = at(`score.${index}`);
    record[S.earnedAt] = at(`earned-score.${index}`);
    record[S.shownAt] = society === null ? 0 : at(`seen-score.${index}`);
    record[S.wordsAt] = arena.words(shape.blockSize);
    record[S.pulledAt] = arena.words(shape.blockSize);
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
  return structure.scores.map((_, index) => ({ name: `seen-score.${index}` }));
}

/** Working memory of a block. */
function layOutScratch({ structure, shape }: KernelSubjects, arena: Arena, set: Set): void {
  const halves = [
    W.rateRowAt,
    W.scoredAt,
    W.enteredAt,
    W.listsBeforeAt,
    W.earnedBeforeAt,
    W.directBeforeAt,
    W.luckAt,
    W.luck2At,
  ];
  const whole = [
    W.actsAt,
    W.silencedAt,
    W.performedAt,
    W.seenActsAt,
    W.awayAt,
    W.mistakenAt,
    W.falseAlarmsAt,
    W.recordedAt,
    W.stoppedAt,
    W.ratingAt,
    W.closedAt,
    W.earnedClosedAt,
    W.sumAt,
    W.homeAt,
    W.home2At,
    W.openAt,
    W.open2At,
    W.experienceAt,
    W.experience2At,
  ];
  const pairs = [W.homePairAt, W.openPairAt, W.pairSumAt, W.placeSumAt];
  for (const field of pairs) set(field, arena.bytes(shape.blockSize * 8));
  set(W.hiddenAt, arena.bytes(shape.blockSize * 24));
  set(W.pullAt, arena.words(shape.blockSize));
  const ofRaters = [W.ratersAt, W.raters2At, W.raterSumAt, W.raterSum2At];
  for (const field of halves) set(field, arena.bytes(shape.blockSize * 2));
  for (const field of whole) set(field, arena.words(shape.blockSize));
  if (structure.peers) for (const field of ofRaters) set(field, arena.words(shape.blockSize));
  for (const field of [W.punishedAt, W.knownAt]) set(field, arena.bytes(shape.blockSize));
  set(W.leftAt, arena.bytes(shape.blockSize));
  set(W.wordOfShownAt, arena.words(256));
  set(W.word2OfShownAt, arena.words(256));
}

/** The households, ties and employers of a block. */
interface Neighbourhood {
  beginMonth(bytes: Uint8Array, published: Published, firmsListed: Uint8Array | null): void;
  load(
    block: number,
    bytes: Uint8Array,
    tell: (field: W, value: number) => void,
    published: Published,
  ): void;
  showRaters(
    kernel: KernelExports,
    block: number,
    places: readonly (readonly Place[])[],
    farAway: boolean,
    use: (jurisdiction: number) => void,
  ): void;
}

function layOutSociety(
  world: KernelSubjects,
  society: KernelSociety,
  arena: Arena,
  set: Set,
): Neighbourhood {
  const { shape, structure } = world;
  const { households, colleagues, firms, network } = society;
  set(W.householdFirstAt, arena.put(households.first));
  set(W.householdSizeAt, arena.put(households.size));
  const patternAt = arena.bytes(shape.blockSize / 64);
  set(W.patternAt, patternAt);
  set(W.firms, firms);
  const listedAt = firms === 0 ? 0 : arena.bytes(Math.ceil(firms / 8));
  set(W.employerListedAt, listedAt);
  set(W.employerPlaceAt, arena.put(colleagues.place));
  set(W.wide, network.kind === 'graph' ? 1 : 0);
  const raters = { first: 0, second: 0 };
  const links =
    network.kind === 'graph'
      ? layOutGraph(world, network.graph, arena, set, raters)
      : layOutProcedural(world, network, arena, set);
  return {
    beginMonth(bytes, published, firmsListed) {
      if (firmsListed !== null) bytes.set(firmsListed, listedAt);
      links.beginMonth(bytes, published);
    },
    load(block, bytes, tell, published) {
      const building = (block * shape.blockSize) / 64;
      bytes.set(households.pattern.subarray(building, building + shape.blockSize / 64), patternAt);
      tell(W.employerKey, colleagues.keys[block]);
      links.load(block, bytes, published);
    },
    showRaters(kernel, block, places, farAway, use) {
      if (structure.peers) links.showRaters(kernel, block, places, farAway, use);
    },
  };
}

/** Ties of one of the two kinds of network. */
interface Links {
  beginMonth(bytes: Uint8Array, published: Published): void;
  load(block: number, bytes: Uint8Array, published: Published): void;
  showRaters(
    kernel: KernelExports,
    block: number,
    places: readonly (readonly Place[])[],
    farAway: boolean,
    use: (jurisdiction: number) => void,
  ): void;
}

type Procedural = Extract<KernelSociety['network'], { readonly kind: 'procedural' }>;

function layOutProcedural(
  { shape, structure }: KernelSubjects,
  { circles, distant }: Procedural,
  arena: Arena,
  set: Set,
): Links {
  const { blockSize } = shape;
  const records = new Int32Array(C.words * circles.length);
  const parts = circles.map((circle, index) => {
    const { lines, permutation, keys, kept, kind } = circle;
    const span = permutation.size;
    const groups = blockSize / lines.size;
    const keysAt = arena.bytes((blockSize / span) * 2);
    const keptAt = arena.bytes(Math.max(1, (lines.layers * groups) / 8));
    const record = records.subarray(index * C.words, (index + 1) * C.words);
    record[C.kind] = kind;
    record[C.layers] = lines.layers;
    record[C.size] = lines.size;
    record[C.span] = span;
    record[C.ordersAt] = arena.put(ordersOf(circle));
    record[C.keysAt] = keysAt;
    record[C.keptAt] = keptAt;
    return { keys, kept, keysAt, keptAt, perBlock: blockSize / span, bytes: groups / 8 };
  });
  set(W.circlesAt, arena.put(records));
  set(W.matchings, distant.partner.length);
  set(W.distantSlotAt, arena.put(distant.permutation.slot));
  const pulled = structure.scores.map((score) => score.pulled);
  const bundleBytes = blockSize / BUNDLE / 8;
  const matchings = distant.partner.map(() => ({
    keptAt: arena.bytes(bundleBytes),
    shownAt: arena.bytes(blockSize),
    scoresAt: pulled.map((needed) => (needed ? arena.bytes(blockSize) : 0)),
    ratersAt: structure.peers ? arena.words(blockSize) : 0,
    raters2At: structure.peers ? arena.words(blockSize) : 0,
  }));
  const links = new Int32Array(D.words * matchings.length);
  matchings.forEach((matching, index) => {
    const record = links.subarray(index * D.words, (index + 1) * D.words);
    record[D.keptAt] = matching.keptAt;
    record[D.shownAt] = matching.shownAt;
    record[D.scoresAt] = arena.put(Uint32Array.from(matching.scoresAt));
    record[D.ratersAt] = matching.ratersAt;
    record[D.raters2At] = matching.raters2At;
  });
  const matchingsAt = arena.put(links);
  set(W.matchingsAt, matchingsAt);
  const own = { first: 0, second: 0 };
  return {
    beginMonth() {
      // What shows of partners comes with each block.
    },
    load(block, bytes, published) {
      for (const { keys, kept, keysAt, keptAt, perBlock, bytes: size } of parts) {
        const some = keys.subarray(block * perBlock, (block + 1) * perBlock);
        bytes.set(new Uint8Array(some.buffer, some.byteOffset, some.byteLength), keysAt);
        kept.forEach((bits, layer) => {
          bytes.set(bits.subarray(block * size, (block + 1) * size), keptAt + layer * size);
        });
      }
      const words = new Int32Array(bytes.buffer);
      matchings.forEach(({ keptAt, shownAt, scoresAt }, index) => {
        const partner = distant.partner[index][block];
        const lower = Math.min(block, partner);
        const at = matchingsAt / 4 + index * D.words;
        words[at + D.key] = distant.keys[index][block];
        words[at + D.side] = block < partner ? 0 : block > partner ? 1 : 2;
        bytes.set(
          distant.kept[index].subarray(lower * bundleBytes, (lower + 1) * bundleBytes),
          keptAt,
        );
        const from = partner * blockSize;
        bytes.set(published.shown.subarray(from, from + blockSize), shownAt);
        scoresAt.forEach((to, score) => {
          const values = published.scores[score];
          if (to !== 0 && values !== null) bytes.set(values.subarray(from, from + blockSize), to);
        });
      });
    },
    showRaters(kernel, block, places, farAway, use) {
      const words = new Int32Array(kernel.memory.buffer, DIRECTORY, W.words);
      own.first = words[W.ratersAt];
      own.second = words[W.raters2At];
      const show = (of: number, shownAt: number, first: number, second: number): void => {
        // Empty buildings belong to no stretch.
        if (of === shape.blocks - 1)
          for (const at of [first, second])
            new Int32Array(kernel.memory.buffer, at, blockSize).fill(0);
        for (const place of places[of]) {
          use(place.jurisdiction);
          const from = place.first - place.base;
          kernel.showRaters(place.base, from, from + place.drawn, shownAt, first, second);
        }
      };
      show(block, words[W.shownAt], own.first, own.second);
      if (!farAway) return;
      matchings.forEach(({ shownAt, ratersAt, raters2At }, index) => {
        show(distant.partner[index][block], shownAt, ratersAt, raters2At);
      });
    },
  };
}

/** For each layer of a circle, the slots of each group one after another, without a key. */
function ordersOf({ lines, permutation }: Procedural['circles'][number]): Uint16Array {
  const { size, layers, places } = lines;
  const { slot } = permutation;
  const orders = new Uint16Array(layers * slot.length);
  for (let layer = 0; layer < layers; layer++)
    for (let place = 0; place < slot.length; place++) {
      const group = Math.floor(place / size);
      const line = group % size;
      const corner = (group - line) * size;
      const member = places[(layer * size + line) * size + (place % size)];
      orders[layer * slot.length + place] = slot[corner + member];
    }
  return orders;
}

type Graph = Extract<KernelSociety['network'], { readonly kind: 'graph' }>['graph'];

/** In a graph friends are anywhere, so what shows of everybody is in the kernel's memory. */
function layOutGraph(
  { shape, structure }: KernelSubjects,
  graph: Graph,
  arena: Arena,
  set: Set,
  raters: { first: number; second: number },
): Links {
  set(W.graphStartAt, arena.put(graph.start));
  set(W.graphNeighboursAt, arena.put(graph.neighbours));
  const shownAt = arena.bytes(shape.slots);
  set(W.graphShownAt, shownAt);
  const scoresAt = structure.scores.map(({ pulled }) => (pulled ? arena.bytes(shape.slots) : 0));
  set(W.graphScoresAt, arena.put(Uint32Array.from(scoresAt)));
  if (structure.peers) {
    raters.first = arena.words(shape.slots);
    raters.second = arena.words(shape.slots);
    set(W.graphRatersAt, raters.first);
    set(W.graphRaters2At, raters.second);
  }
  let isShown = false;
  return {
    beginMonth(bytes, published) {
      bytes.set(published.shown, shownAt);
      scoresAt.forEach((to, score) => {
        const values = published.scores[score];
        if (to !== 0 && values !== null) bytes.set(values, to);
      });
      isShown = false;
    },
    load() {
      // Everything is there already.
    },
    showRaters(kernel, block, places, _farAway, use) {
      const words = new Int32Array(kernel.memory.buffer, DIRECTORY, W.words);
      if (!isShown)
        for (const stretches of places)
          for (const place of stretches) {
            use(place.jurisdiction);
            const end = place.first + place.drawn;
            kernel.showRaters(0, place.first, end, shownAt, raters.first, raters.second);
          }
      isShown = true;
      for (const place of places[block]) {
        use(place.jurisdiction);
        const from = place.first - place.base;
        kernel.showRaters(
          place.base,
          from,
          from + place.drawn,
          words[W.shownAt],
          words[W.ratersAt],
          words[W.raters2At],
        );
      }
    },
  };
}
