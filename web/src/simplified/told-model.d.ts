// Types of a module that is made cannot be imported by a relative path.
/* oxlint-disable typescript/consistent-type-imports */
/** Made by web/tell-model.ts. */
declare module 'virtual:told-model' {
  export const REGIMES: readonly import('./told.ts').ToldRegime[];
  export const LIMITS: readonly import('./told.ts').Limits[];
  export const REFERENCES: readonly import('./told.ts').Reference[];
}
