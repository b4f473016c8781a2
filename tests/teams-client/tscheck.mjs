// node tscheck.mjs FOLDER: checks every card of a folder against Microsoft's own types, by the TypeScript compiler.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
const work = fs.mkdtempSync(path.join(import.meta.dirname, 'node_modules', '.tscheck-'));
try {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => {
    const file = name.replace(/\.json$/, '.ts');
    const card = fs.readFileSync(path.join(folder, name), 'utf8');
    fs.writeFileSync(path.join(work, file), `import type { IAdaptiveCard } from '@microsoft/teams.cards';\nexport const card: IAdaptiveCard = ${card};\n`);
    return file;
  });
  const compilerOptions = { target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', strict: true, skipLibCheck: true, noEmit: true, types: [] };
  fs.writeFileSync(path.join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  execFileSync('node', [path.join(import.meta.dirname, 'node_modules/typescript/bin/tsc'), '-p', work], { stdio: 'pipe' });
  console.log(`all valid: ${files.length}`);
} catch (problem) {
  console.log((problem.stdout ?? problem).toString().split('\n').map((line) => line.slice(0, 400)).slice(0, 40).join('\n'));
  process.exitCode = 1;
} finally {
  fs.rmSync(work, { recursive: true });
}
