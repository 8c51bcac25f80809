import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/create-engine.js';
import { ENGINES } from '../../../src/engine/engine.js';
import { compileKernel } from '../../../src/engine/kernel/load-kernel.js';
import { makeRegime, makeRules } from '../../helpers/make-regime.js';
import { runAll } from '../../helpers/run-engine.js';

describe('the engine', () => {
  const regime = makeRegime(makeRules(), {}, 2);

  it('is the kernel, unless another is asked for', () => {
    const request = { seed: '1', people: 300 };
    expect(createEngine(regime, request).name).toBe('kernel');
    for (const engine of ENGINES)
      expect(createEngine(regime, { ...request, engine }).name).toBe(engine);
  });

  it('does not matter for the results', () => {
    const [one, other] = ENGINES.map((engine) =>
      runAll(regime, createEngine(regime, { seed: '1', people: 300, engine })),
    );
    expect(one.stateHash()).toBe(other.stateHash());
  });

  it.each(ENGINES)('refuses a step past the calendar: %s', (engine) => {
    const done = runAll(regime, createEngine(regime, { seed: '1', people: 300, engine }));
    expect(() => {
      done.step();
    }).toThrow('the calendar of the regime is over: no month is left to simulate');
    expect(done.monthsDone).toBe(2);
  });
});

describe('a kernel', () => {
  it('that is not there is to be built', () => {
    const file = new URL('file:///nowhere/kernel.wasm');
    expect(() => compileKernel(file)).toThrow(
      'there is no kernel in /nowhere/kernel.wasm: npm run build makes it; --engine reference does without it',
    );
  });

  it('that is damaged is to be built anew', () => {
    const top = mkdtempSync(join(tmpdir(), 'glasshouse-kernel-'));
    try {
      const file = join(top, 'kernel.wasm');
      writeFileSync(file, 'no kernel');
      expect(() => compileKernel(pathToFileURL(file))).toThrow(
        `Node ${process.version} cannot run the kernel in ${file}: npm run build makes it anew; --engine reference does without it`,
      );
    } finally {
      rmSync(top, { recursive: true });
    }
  });
});
