import { readdirSync } from 'node:fs';

/** The YAML files of a folder, as paths from where the tests run. */
export function yamlIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`);
}
