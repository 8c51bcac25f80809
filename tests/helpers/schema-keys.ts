import * as z from 'zod';
import { regimeSchema } from '../../src/regime/schema/regime-schema.js';

/** Every key of the regime language that the schema knows, at any depth. */
export function schemaKeys(): Set<string> {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    if ('properties' in node)
      for (const key of Object.keys(node.properties as object)) keys.add(key);
    Object.values(node).forEach(visit);
  };
  visit(z.toJSONSchema(regimeSchema, { io: 'input', unrepresentable: 'any' }));
  return keys;
}
