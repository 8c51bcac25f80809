import { describe, expect, it } from 'vitest';
import { tellProgress, timeOf } from '../../../src/cli/progress.js';
import { fakeIo } from '../../helpers/fake-io.js';

const at = (monthsDone: number, months = 40, seconds = monthsDone) => ({
  monthsDone,
  months,
  people: 1000,
  seconds,
});

/** A terminal that keeps what is written to it. */
function fakeScreen(): { readonly screen: NodeJS.WriteStream; readonly text: () => string } {
  let written = '';
  const screen = {
    isTTY: true,
    columns: 80,
    rows: 24,
    write(text: string) {
      written += text;
      return true;
    },
  } as unknown as NodeJS.WriteStream;
  return { screen, text: () => written };
}

describe('progress in plain lines', () => {
  it('is told about every tenth, with the time left', () => {
    const io = fakeIo();
    const progress = tellProgress(io, false);
    for (let month = 1; month <= 40; month += 1) progress.onProgress(at(month));
    progress.end();
    const lines = io.written.err.trim().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('10 %, month 4 of 40, 36 s left');
    expect(lines[9]).toBe('100 %, month 40 of 40, 40 s');
    expect(io.written.out).toBe('');
  });

  it('is told for each of a few months, and once where one step passes several tenths', () => {
    const io = fakeIo();
    const progress = tellProgress(io, false);
    for (let month = 1; month <= 3; month += 1) progress.onProgress(at(month, 3));
    expect(io.written.err.trim().split('\n')).toHaveLength(3);
  });

  it('counts the months of each simulation where there are several', () => {
    const io = fakeIo();
    const progress = tellProgress(io, false);
    for (const month of [8, 36, 37, 72]) progress.onProgress({ ...at(month, 72), simulations: 2 });
    expect(io.written.err.trim().split('\n')).toEqual([
      '11 %, month 8 of 36 of simulation 1 of 2, 64 s left',
      '50 %, month 36 of 36 of simulation 1 of 2, 36 s left',
      '100 %, month 36 of 36 of simulation 2 of 2, 72 s',
    ]);
  });

  it('tells long times in minutes', () => {
    const io = fakeIo();
    tellProgress(io, false).onProgress(at(10, 100, 60));
    expect(io.written.err).toBe('10 %, month 10 of 100, 9 minutes left\n');
  });

  it('says what goes on', () => {
    const io = fakeIo();
    tellProgress(io, false).say('Writing the report …');
    expect(io.written.err).toBe('Writing the report …\n');
  });
});

describe('a time to wait', () => {
  it.each([
    [0, '0 s'],
    [0.2, '1 s'],
    [89, '89 s'],
    [90, '2 minutes'],
    [3600, '60 minutes'],
  ])('of %d seconds is told as %s', (seconds, said) => {
    expect(timeOf(seconds)).toBe(said);
  });
});

describe('progress where only an answer is wanted', () => {
  it('is told to nobody', () => {
    const io = fakeIo();
    const progress = tellProgress(io, true);
    progress.onProgress(at(40));
    progress.say('Writing');
    progress.end();
    expect(io.written).toEqual({ out: '', err: '' });
  });
});

describe('progress on a terminal', () => {
  it.each([true, false])('is a bar with the time left (only an answer wanted: %s)', (quiet) => {
    const { screen, text } = fakeScreen();
    const progress = tellProgress(fakeIo({ screen }), quiet);
    progress.onProgress(at(20));
    expect(text()).toContain(`${'█'.repeat(15)}${'░'.repeat(15)} 50 %, month 20 of 40, 20 s left`);
  });

  it('says what goes on, and is taken away at the end', () => {
    const { screen, text } = fakeScreen();
    const progress = tellProgress(fakeIo({ screen }), false);
    progress.say('Writing the report …');
    expect(text()).toContain('Writing the report …');
    const before = text().length;
    progress.end();
    expect(text().length).toBeGreaterThan(before);
  });

  it('leaves the cursor visible, so that a killed process leaves a terminal with one', () => {
    const { screen, text } = fakeScreen();
    tellProgress(fakeIo({ screen }), false).onProgress(at(20));
    expect(text()).not.toContain('\u001b[?25l');
  });
});
