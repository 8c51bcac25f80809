import { describe, expect, it, vi } from 'vitest';
import { TOOLS, type Tools } from '../../../src/cli/tools.js';
import { thisMachine } from '../../../src/platform/machine.js';
import { commandLine } from '../../helpers/command-line.js';
import { fakeTools, MACHINE } from '../../helpers/fake-tools.js';

describe('doctor', () => {
  it('says what the machine offers', async () => {
    const { code, out, err } = await commandLine(['doctor', 'town.yaml']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^This machine\n {2}Node +20\.20\.2, linux x64\n {2}cores +2\n/u);
    expect(out).toMatch(/\n {2}memory +16 GB\n {2}memory that is free +8 GB\n/u);
    expect(out).toMatch(/SharedArrayBuffer\) +yes\n.*\(SIMD\) +yes\n/u);
  });

  it('says what it lacks', async () => {
    const machine = () => ({ ...MACHINE, vectors: false, sharedMemory: false });
    const { out } = await commandLine(['doctor', 'town.yaml'], { machine });
    expect(out).toMatch(/SharedArrayBuffer\) +NO\n.*\(SIMD\) +NO\n/u);
  });

  it('says what a run would need, and the most people that fit', async () => {
    const { out } = await commandLine(['doctor', 'town.yaml', '--people', '1M']);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      'Memory for a run of 1,000,000 people with the kernel engine: A made-up regime Node and',
    );
    expect(out).toMatch(
      /\n {2}the state of people, and what they see of each other +\d+(\.\d+)? MB\n/u,
    );
    expect(out).toMatch(/\n {2}altogether +\d+ MB\nState: \d+\.\d bytes a person, counting on/u);
    expect(out).toMatch(
      /\n\nIt fits\. The most people that do are \d+ million: --people \d+\.\n$/u,
    );
  });

  it('says where a run would not fit', async () => {
    const { code, out } = await commandLine(['doctor', 'town.yaml', '--people', '2B']);
    expect(code).toBe(0);
    expect(out).toContain('It does NOT fit. The most people that do are');
    const nothing = await commandLine(['doctor', 'town.yaml'], {
      machine: () => ({ ...MACHINE, memoryFree: 0 }),
    });
    expect(nothing.out).toContain('It does NOT fit. Not even one person does.');
  });

  it('looks at the national regime where no file is named', async () => {
    const loadRegime = vi.fn<Tools['loadRegime']>(fakeTools().loadRegime);
    await commandLine(['doctor'], { loadRegime });
    expect(loadRegime).toHaveBeenCalledWith('regimes/national-2018.yaml');
  });

  it('tells what is wrong with a file', async () => {
    const { code, err } = await commandLine(['doctor', 'bad.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('bad.yaml is not valid');
  });
});

describe('this machine', () => {
  it('has memory, a processor, and a Node that the engine can use', () => {
    const machine = thisMachine();
    expect(machine.memory).toBeGreaterThan(1e8);
    expect(machine.memoryFree).toBeGreaterThan(0);
    expect(machine.memoryFree).toBeLessThanOrEqual(machine.memory);
    expect(machine.cores).toBeGreaterThan(0);
    expect(machine).toMatchObject({ node: process.versions.node, vectors: true });
    expect(TOOLS.machine()).toEqual({ ...machine, memoryFree: expect.any(Number) });
  });
});
