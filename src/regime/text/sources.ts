/** One of the texts that a regime is made of. */
interface Source {
  readonly file: string;
  readonly text: string;
  /** Where it begins among all texts: spans of its tree count from there. */
  readonly start: number;
}

/** The texts that a regime is made of, one behind the other, so that a place in any of them is one number. */
export interface Sources {
  /** Takes a text and says where it begins. */
  add(file: string, text: string): number;
  /** The text that a place is in. */
  at(offset: number): Source;
}

/** An empty collection of texts. */
export function gatherSources(): Sources {
  const all: Source[] = [];
  return {
    add(file, text) {
      const last = all.at(-1);
      // A place just behind the last letter of a text is still that text's.
      const start = last === undefined ? 0 : last.start + last.text.length + 1;
      all.push({ file, text, start });
      return start;
    },
    at(offset) {
      const found = all.findLast((source) => source.start <= offset) ?? all[0];
      if (found === undefined) throw new Error('no text was added');
      return found;
    },
  };
}
