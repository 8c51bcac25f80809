import type { Completion, CompletionSource } from '@codemirror/autocomplete';
import { choicesAt, type Schema } from './schema-walk.ts';
import { placeIn } from './yaml-place.ts';

/** What may be written where the cursor is, by a schema. Keys are offered once one is begun, or asked for. */
export function completionFrom(schema: unknown): CompletionSource {
  return ({ state, pos, explicit }) => {
    const place = placeIn(state.doc.toString(), pos);
    if (!explicit && place.word === '' && place.kind === 'key') return null;
    const options: Completion[] = choicesAt(schema as Schema, place).map(({ label, about }) => ({
      label,
      ...(about === '' ? {} : { info: about }),
      type: place.kind === 'key' ? 'property' : 'enum',
      apply: place.kind === 'key' ? `${label}: ` : label,
    }));
    return options.length === 0 ? null : { from: pos - place.word.length, options };
  };
}
