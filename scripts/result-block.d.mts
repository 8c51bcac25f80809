/** README.md with the result of a run in it, from the run.json and series.parquet of a folder. */
export function withResult(readme: string, folder: string): Promise<string>;
