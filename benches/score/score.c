/*
 * The loop of README.md in C, to be set beside the kernel: gcc -O3 -march=native, one thread.
 *
 * Usage: score TABLES VARIANT. TABLES is a file as tables.mjs lays it out. VARIANT says how a person's ten ties are found:
 *   edges     in a list made beforehand, ten numbers of people for each person
 *   computed  from the tables of the ties, person by person: no memory but the tables
 *   passes    as the kernel finds them, in short loops of which gcc makes vectors: colleagues as the total of their group,
 *             made once, less oneself; distant ties from a second copy of the words, in their order
 *
 * Reads lines of stdin, each a number of steps; makes them, and answers "NANOSECONDS CHECKSUM".
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BLOCK = 4096, OCTETS = BLOCK / 8, GROUP = 8, COLLEAGUES = 7, DISTANT = 3, TIES = COLLEAGUES + DISTANT };
enum { LISTED = 1 << 12, SCORE = LISTED - 1 };
enum { START = 250, MOST = 400, LISTED_BELOW = 210 };
enum { DECAY = 2, PULL = 21299, PENALTY = 12, NOISE = 1280 };
enum { PURPOSE = 1000 };

static uint32_t blocks, seed0, seed1;
static uint16_t circle_slot[BLOCK], circle_place[BLOCK], distant_slot[BLOCK], distant_place[BLOCK];
static uint32_t *partner[DISTANT];
static uint16_t *distant_key[DISTANT], *circle_key;
static uint16_t *words, *next_words;
/* Of the variant passes: the words in the order of distant ties. */
static uint16_t *places, *next_places;
static uint32_t *edges;

static void *allocate(size_t bytes) {
  void *memory = malloc(bytes);
  if (memory == NULL) {
    fprintf(stderr, "score: out of memory\n");
    exit(1);
  }
  return memory;
}

static void swap(uint16_t **one, uint16_t **other) {
  uint16_t *kept = *one;
  *one = *other;
  *other = kept;
}

static void read_all(FILE *file, void *to, size_t bytes) {
  if (fread(to, 1, bytes, file) != bytes) {
    fprintf(stderr, "score: the file of tables is too short\n");
    exit(1);
  }
}

static void read_tables(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    exit(1);
  }
  uint32_t head[4];
  read_all(file, head, sizeof head);
  blocks = head[0];
  seed0 = head[1];
  seed1 = head[2];
  read_all(file, circle_slot, sizeof circle_slot);
  read_all(file, distant_slot, sizeof distant_slot);
  for (int m = 0; m < DISTANT; m++) {
    partner[m] = allocate(blocks * sizeof(uint32_t));
    read_all(file, partner[m], blocks * sizeof(uint32_t));
  }
  for (int m = 0; m < DISTANT; m++) {
    distant_key[m] = allocate(blocks * sizeof(uint16_t));
    read_all(file, distant_key[m], blocks * sizeof(uint16_t));
  }
  circle_key = allocate(blocks * sizeof(uint16_t));
  read_all(file, circle_key, blocks * sizeof(uint16_t));
  const size_t people = (size_t)blocks * BLOCK;
  words = allocate(people * sizeof(uint16_t));
  next_words = allocate(people * sizeof(uint16_t));
  read_all(file, words, people * sizeof(uint16_t));
  fclose(file);
  for (int place = 0; place < BLOCK; place++) {
    circle_place[circle_slot[place]] = place;
    distant_place[distant_slot[place]] = place;
  }
}

static void make_edges(void) {
  edges = allocate((size_t)blocks * BLOCK * TIES * sizeof(uint32_t));
  uint32_t *edge = edges;
  for (uint32_t block = 0; block < blocks; block++) {
    const uint32_t base = block * BLOCK;
    for (uint32_t slot = 0; slot < BLOCK; slot++) {
      const uint32_t place = circle_place[slot ^ circle_key[block]];
      for (uint32_t member = place & -GROUP; member < (place & -GROUP) + GROUP; member++)
        if (member != place) *edge++ = base + (circle_slot[member] ^ circle_key[block]);
      for (int m = 0; m < DISTANT; m++)
        *edge++ = partner[m][block] * BLOCK + distant_slot[distant_place[slot] ^ distant_key[m][block]];
    }
  }
}

static void make_places(void) {
  const size_t people = (size_t)blocks * BLOCK;
  places = allocate(people * sizeof(uint16_t));
  next_places = allocate(people * sizeof(uint16_t));
  for (size_t i = 0; i < people; i++) places[i] = words[i - i % BLOCK + distant_slot[i % BLOCK]];
}

/*
 * Philox4x32-10: one call is eight draws of 16 bits, for the eight people of an octet. A pass of its own for a block, and
 * words of one kind side by side, because gcc makes vectors of that.
 */
static void draw(uint32_t first_octet, uint32_t step, int16_t *restrict luck) {
  uint32_t word0[OCTETS], word1[OCTETS], word2[OCTETS], word3[OCTETS];
  for (uint32_t i = 0; i < OCTETS; i++) {
    uint32_t c0 = first_octet + i, c1 = step, c2 = PURPOSE, c3 = 0, k0 = seed0, k1 = seed1;
#pragma GCC unroll 10
    for (int round = 0; round < 10; round++) {
      const uint64_t product0 = (uint64_t)0xd2511f53 * c0;
      const uint64_t product1 = (uint64_t)0xcd9e8d57 * c2;
      c0 = (uint32_t)(product1 >> 32) ^ c1 ^ k0;
      c1 = (uint32_t)product1;
      c2 = (uint32_t)(product0 >> 32) ^ c3 ^ k1;
      c3 = (uint32_t)product0;
      k0 += 0x9e3779b9;
      k1 += 0xbb67ae85;
    }
    word0[i] = c0;
    word1[i] = c1;
    word2[i] = c2;
    word3[i] = c3;
  }
  for (uint32_t i = 0; i < OCTETS; i++) {
    const uint32_t four[] = {word0[i], word1[i], word2[i], word3[i]};
    memcpy(luck + 8 * i, four, sizeof four);
  }
}

static inline uint16_t update(uint32_t word, uint32_t sum, int32_t luck) {
  const int32_t score = word & SCORE;
  const int32_t gap = (int32_t)(sum & SCORE) - TIES * score;
  const int32_t listed = sum >> 12;
  const int32_t change = (START - score) * DECAY + ((gap * PULL + (1 << 14)) >> 15) - listed * PENALTY +
                         ((luck * NOISE + (1 << 14)) >> 15);
  int32_t after = score + ((change + 32) >> 6);
  after = after < 0 ? 0 : after;
  after = after > MOST ? MOST : after;
  return after < LISTED_BELOW ? after | LISTED : after;
}

static void step_edges(uint32_t step, const uint16_t *restrict now, uint16_t *restrict then) {
  int16_t luck[BLOCK];
  const uint32_t *edge = edges;
  for (uint32_t block = 0; block < blocks; block++) {
    const uint32_t base = block * BLOCK;
    draw(block * OCTETS, step, luck);
    for (uint32_t slot = 0; slot < BLOCK; slot++) {
      uint32_t sum = 0;
      for (int tie = 0; tie < TIES; tie++) sum += now[edge[tie]];
      edge += TIES;
      then[base + slot] = update(now[base + slot], sum, luck[slot]);
    }
  }
}

static void step_computed(uint32_t step, const uint16_t *restrict now, uint16_t *restrict then) {
  int16_t luck[BLOCK];
  for (uint32_t block = 0; block < blocks; block++) {
    const uint16_t *own = now + block * BLOCK;
    const uint32_t key = circle_key[block];
    const uint16_t *far0 = now + partner[0][block] * BLOCK;
    const uint16_t *far1 = now + partner[1][block] * BLOCK;
    const uint16_t *far2 = now + partner[2][block] * BLOCK;
    const uint32_t key0 = distant_key[0][block], key1 = distant_key[1][block], key2 = distant_key[2][block];
    draw(block * OCTETS, step, luck);
    for (uint32_t slot = 0; slot < BLOCK; slot++) {
      const uint16_t *group = circle_slot + (circle_place[slot ^ key] & -GROUP);
      uint32_t sum = 0;
      for (int member = 0; member < GROUP; member++) sum += own[group[member] ^ key];
      const uint32_t place = distant_place[slot];
      sum += far0[distant_slot[place ^ key0]];
      sum += far1[distant_slot[place ^ key1]];
      sum += far2[distant_slot[place ^ key2]];
      then[block * BLOCK + slot] = update(own[slot], sum - own[slot], luck[slot]);
    }
  }
}

static void step_passes(uint32_t step, const uint16_t *restrict now, uint16_t *restrict then) {
  int16_t luck[BLOCK];
  uint16_t totals[BLOCK], far[BLOCK], sums[BLOCK];
  for (uint32_t block = 0; block < blocks; block++) {
    const uint16_t *own = now + block * BLOCK;
    uint16_t *out = then + block * BLOCK, *published = next_places + block * BLOCK;
    const uint32_t key = circle_key[block];
    const uint16_t *far0 = places + partner[0][block] * BLOCK;
    const uint16_t *far1 = places + partner[1][block] * BLOCK;
    const uint16_t *far2 = places + partner[2][block] * BLOCK;
    const uint32_t key0 = distant_key[0][block], key1 = distant_key[1][block], key2 = distant_key[2][block];
    for (uint32_t from = 0; from < BLOCK; from += GROUP) {
      uint32_t total = 0;
      for (int member = 0; member < GROUP; member++) total += own[circle_slot[from + member] ^ key];
      for (int member = 0; member < GROUP; member++) totals[circle_slot[from + member] ^ key] = total;
    }
    for (uint32_t place = 0; place < BLOCK; place++)
      far[place] = far0[place ^ key0] + far1[place ^ key1] + far2[place ^ key2];
    for (uint32_t slot = 0; slot < BLOCK; slot++) sums[slot] = totals[slot] + far[distant_place[slot]] - own[slot];
    draw(block * OCTETS, step, luck);
    for (uint32_t slot = 0; slot < BLOCK; slot++) out[slot] = update(own[slot], sums[slot], luck[slot]);
    for (uint32_t place = 0; place < BLOCK; place++) published[place] = out[distant_slot[place]];
  }
  swap(&places, &next_places);
}

static uint32_t checksum(void) {
  uint32_t hash = 0x811c9dc5;
  for (size_t i = 0; i < (size_t)blocks * BLOCK; i++) hash = (hash ^ words[i]) * 0x01000193;
  return hash;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: score TABLES edges|computed|passes\n");
    return 2;
  }
  read_tables(arguments[1]);
  void (*make_step)(uint32_t, const uint16_t *restrict, uint16_t *restrict) = NULL;
  if (strcmp(arguments[2], "edges") == 0) make_step = step_edges;
  if (strcmp(arguments[2], "computed") == 0) make_step = step_computed;
  if (strcmp(arguments[2], "passes") == 0) make_step = step_passes;
  if (make_step == NULL) {
    fprintf(stderr, "score: there is no variant %s\n", arguments[2]);
    return 2;
  }
  if (make_step == step_edges) make_edges();
  if (make_step == step_passes) make_places();
  uint32_t step = 0;
  unsigned steps;
  while (scanf("%u", &steps) == 1) {
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (unsigned i = 0; i < steps; i++) {
      make_step(step++, words, next_words);
      swap(&words, &next_words);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    const int64_t nanoseconds = (end.tv_sec - begin.tv_sec) * INT64_C(1000000000) + end.tv_nsec - begin.tv_nsec;
    printf("%" PRId64 " %" PRIu32 "\n", nanoseconds, checksum());
    fflush(stdout);
  }
  return 0;
}
