/** Compiles the kernel if it has changed; says whether it had to. */
export function buildKernel(): Promise<boolean>;
