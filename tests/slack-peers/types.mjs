// node types.mjs blocks|views|manifest FILE: checks a file against Slack's own TypeScript types with the compiler.
// blocks: JSON, a list of messages' blocks; views: JSON, a list of views; manifest: YAML. Ends with "valid: N" or the errors and 1.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';

const here = import.meta.dirname;
const [kind, file] = process.argv.slice(2);
const types = {
  blocks: "import type { OurBlock } from './ours';\ntype T = OurBlock[];\n",
  views: "import type { OurView } from './ours';\ntype T = OurView;\n",
  manifest: "import type { OurManifest } from './ours';\ntype T = OurManifest;\n",
}[kind];
const text = fs.readFileSync(file, 'utf8');
const values = kind === 'manifest' ? [parse(text)] : JSON.parse(text);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'revbot-types-'));
try {
  fs.copyFileSync(path.join(here, 'ours.d.ts'), path.join(folder, 'ours.d.ts'));
  fs.symlinkSync(path.join(here, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  fs.writeFileSync(path.join(folder, 'value.ts'), types + values.map((value, i) => `export const c${i}: T = ${JSON.stringify(value)};\n`).join(''));
  fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', strict: true, skipLibCheck: true, noEmit: true, types: [] },
    files: ['value.ts'],
  }));
  execFileSync('node', [path.join(here, 'node_modules/typescript/bin/tsc'), '-p', folder], { stdio: 'pipe' });
  console.log('valid:', values.length);
} catch (problem) {
  console.log(String(problem.stdout ?? problem).split('\n').map(line => line.slice(0, 400)).slice(0, 20).join('\n'));
  process.exitCode = 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
