import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Shipped } from '../world/api.ts';
import type { Shown } from './painter-api.ts';
import { type LabState, USUAL, worldsOf } from './state.ts';

/** What the visitor has chosen. */
export const lab = signal<LabState>(USUAL);

/** Each choice by itself: whoever shows one of them is not drawn anew when another one changes. */
export const chosen = Object.fromEntries(
  (Object.keys(USUAL) as (keyof LabState)[]).map((key) => [key, computed(() => lab.value[key])]),
) as unknown as { readonly [Key in keyof LabState]: ReadonlySignal<LabState[Key]> };

/** The worlds that are wanted, as text: it changes when something has to be simulated anew. */
export const wantedText = computed(() => JSON.stringify(worldsOf(lab.value)));

/** Changes some of it. */
export function change(news: Partial<LabState>): void {
  lab.value = { ...lab.value, ...news };
}

/** What ships; null until the worker has said it. */
export const shipped = signal<Shipped | null>(null);

/** What the painter shows now; null: nothing yet. */
export const shown = signal<Shown | null>(null);

/** The result that the sender of the link saw; null: the link says none, or something was changed since. */
export const promised = signal<string | null>(null);

/** Goes back to what is usual, whatever was chosen. */
export function startOver(): void {
  promised.value = null;
  lab.value = USUAL;
}
