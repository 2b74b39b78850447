import { test } from 'vitest';
import { photoCases } from './photo-cases.ts';

for (const { name, run } of photoCases) test(name, run);
