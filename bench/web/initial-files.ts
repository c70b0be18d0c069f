import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';

/** What a browser loads before a screen shows anything: by the screen's module, its scripts and their size gzipped. */
export interface InitialLoad {
  readonly module: string;
  readonly files: readonly string[];
  /** Bytes of all files together, each gzipped by itself at level 9, as the server sends them. */
  readonly gzipBytes: number;
}

const clinicApp = 'app/clinic-app.tsx';
const signInApp = 'app/sign-in-app.tsx';

/** Builds the web as users get it and adds up each screen that the router loads. */
export async function initialLoads(root: string): Promise<InitialLoad[]> {
  const folder = await mkdtemp(join(tmpdir(), 'facetwise-budget-'));
  try {
    const web = join(root, 'web');
    await build({
      root: web,
      configFile: join(web, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, manifest: true },
    });
    const manifest = JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest;
    const sizes = new Map<string, number>();
    const sizeOf = async (file: string) => {
      const known = sizes.get(file) ?? gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
      sizes.set(file, known);
      return known;
    };
    const loads: InitialLoad[] = [];
    for (const module of screensOf(manifest)) {
      const around = module === signInApp ? [] : [clinicApp];
      const parts = ['index.html', ...around, module];
      const files = [...new Set(parts.flatMap((part) => filesOf(manifest, part)))];
      const each = await Promise.all(files.map(sizeOf));
      loads.push({ module, files, gzipBytes: each.reduce((sum, bytes) => sum + bytes, 0) });
    }
    return loads;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The sign-in by itself, and the modules that the router names, each in a dynamic import of its own. */
function screensOf(manifest: Manifest): string[] {
  const parts = ['index.html', clinicApp, ...(manifest[clinicApp]?.imports ?? [])];
  const loaded = parts.flatMap((part) => manifest[part]?.dynamicImports ?? []);
  return [signInApp, ...loaded.filter((module) => /-(route|screen)\.tsx$/.test(module)).sort()];
}

/** A module's script and those it imports at once, and theirs. */
function filesOf(manifest: Manifest, module: string, seen = new Set<string>()): string[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const chunk = manifest[module];
  if (chunk === undefined) throw new Error(`the build has no ${module}`);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((each) => filesOf(manifest, each, seen))];
}
