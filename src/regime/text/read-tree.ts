import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Pair, Range, YAMLMap, YAMLSeq } from 'yaml';
import type { Report } from '../problem.js';
import { deepestNesting } from './nesting.js';
import type { Span } from './span.js';
import type { MapEntry, Tree } from './tree.js';
import { quote } from './words.js';
import { wordsOfSyntaxError } from './yaml-words.js';

/** Deeper than any regime, and shallow enough for the parser, which recurses. */
const DEEPEST_PARSED = 300;
const DEEPEST = 24;
const TOO_DEEP = {
  found: `nested more than ${DEEPEST} deep`,
  accepted: 'a regime, which is no more than nine deep',
};
/** Keys with a meaning of their own in JavaScript: refused wherever they stand. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML 1.2 (core schema) into a tree that knows every place. Null where the text is not YAML that can be read, with
 * the first reason reported: what follows a syntax error is seldom an error of its own.
 */
export function readTree(text: string, report: Report): Tree | null {
  const deep = deepestNesting(text);
  if (deep.depth > DEEPEST_PARSED) {
    report.error({ start: deep.offset, end: deep.offset + 1 }, TOO_DEEP);
    return null;
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    // Duplicates are looked for here, where they cost nothing; yaml compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    // At 'silent' a second document would pass unseen.
    logLevel: 'error',
  });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const [start, end] = broken.pos;
    report.error({ start, end }, wordsOfSyntaxError(broken.code, broken.message));
    return null;
  }
  if (
    document.contents === null ||
    (isScalar(document.contents) && document.contents.value === null)
  ) {
    report.error(
      { start: 0, end: 1 },
      { found: 'the file is empty', accepted: 'a regime, which begins with `regime:`' },
    );
    return null;
  }
  const reader = new TreeReader(text, report);
  const tree = reader.read(document.contents);
  return reader.tooDeep ? null : tree;
}

class TreeReader {
  #aliases = 0;
  #depth = 0;
  tooDeep = false;

  constructor(
    private readonly text: string,
    private readonly report: Report,
  ) {}

  read(node: unknown, around: Span = { start: 0, end: 1 }): Tree {
    const span = spanOf(node) ?? around;
    if (isAlias(node)) return this.#alias(span);
    if (hasTag(node)) {
      this.report.error(span, {
        found: `the tag ${quote(node.tag)} is not read`,
        accepted: 'plain values without tags',
      });
      return notRead(span);
    }
    if (!isMap(node) && !isSeq(node)) return this.#scalar(node, span);
    if (this.#depth === DEEPEST) {
      if (!this.tooDeep) this.report.error(span, TOO_DEEP);
      this.tooDeep = true;
      return notRead(span);
    }
    this.#depth += 1;
    const tree = isMap(node) ? this.#map(node, span) : this.#list(node, span);
    this.#depth -= 1;
    return tree;
  }

  #alias(span: Span): Tree {
    this.#aliases += 1;
    // A file with one alias has many, and they are one fault.
    if (this.#aliases === 1) {
      this.report.error(span, {
        found: `the alias ${quote(this.text.slice(span.start, span.end))} is not read`,
        accepted: 'the rules written out, or `like:` for a score that is nearly another',
      });
    }
    return notRead(span);
  }

  #map(node: YAMLMap, span: Span): Tree {
    const entries = new Map<string, MapEntry>();
    for (const pair of node.items) this.#pair(pair, span, entries);
    return { kind: 'map', entries, span };
  }

  #pair(pair: Pair, around: Span, entries: Map<string, MapEntry>): void {
    const keySpan = spanOf(pair.key) ?? around;
    if (!isScalar(pair.key) || pair.key.value === null) {
      this.report.error(keySpan, {
        found: `${isScalar(pair.key) ? 'an empty key' : 'a key that is a map or a list'}`,
        accepted: 'a word as the key',
      });
      return;
    }
    const raw = pair.key.value;
    const key = typeof raw === 'string' ? raw : this.text.slice(keySpan.start, keySpan.end);
    if (REFUSED_KEYS.has(key)) {
      this.report.error(keySpan, {
        found: `"${key}" cannot be a key: it has a meaning of its own in JavaScript`,
        accepted: 'any other name',
      });
      return;
    }
    if (entries.has(key)) {
      this.report.error(keySpan, {
        found: `${quote(key)} is said twice here`,
        accepted: 'each key once',
      });
      return;
    }
    entries.set(key, {
      keySpan,
      value: this.read(pair.value, { start: keySpan.end, end: keySpan.end + 1 }),
    });
  }

  #list(node: YAMLSeq, span: Span): Tree {
    return { kind: 'list', items: node.items.map((item) => this.read(item, span)), span };
  }

  #scalar(node: unknown, span: Span): Tree {
    const value: unknown = isScalar(node) ? node.value : null;
    const source = this.text.slice(span.start, span.end);
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', value: known ? value : null, source, span };
  }
}

function notRead(span: Span): Tree {
  return { kind: 'scalar', value: null, source: '', span, broken: true };
}

function spanOf(node: unknown): Span | undefined {
  const range = (node as { range?: Range | null } | null)?.range;
  return range ? { start: range[0], end: Math.max(range[1], range[0]) } : undefined;
}

function hasTag(node: unknown): node is { tag: string } {
  return typeof (node as { tag?: unknown } | null)?.tag === 'string';
}
