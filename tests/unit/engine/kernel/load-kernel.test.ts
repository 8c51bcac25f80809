import { describe, expect, it } from 'vitest';
import { compileKernel, loadKernel } from '../../../../src/engine/kernel/load-kernel.js';

describe('the kernel', () => {
  it('that the package ships is compiled once', () => {
    const kernel = loadKernel();
    expect(kernel).toBeInstanceOf(WebAssembly.Module);
    expect(loadKernel()).toBe(kernel);
  });

  it('that a file holds is compiled anew each time', () => {
    const file = new URL('../../../../dist/kernel.wasm', import.meta.url);
    expect(compileKernel(file)).toBeInstanceOf(WebAssembly.Module);
    expect(compileKernel(file)).not.toBe(compileKernel(file));
  });

  it('that cannot be read or run says why it could not', () => {
    const caught = (file: URL): unknown => {
      try {
        return compileKernel(file);
      } catch (error) {
        return error;
      }
    };
    const missing = caught(new URL('file:///nowhere/kernel.wasm'));
    expect(missing).toHaveProperty('cause.code', 'ENOENT');
    const damaged = caught(new URL(import.meta.url));
    expect(damaged).toHaveProperty('cause.name', 'CompileError');
  });
});
