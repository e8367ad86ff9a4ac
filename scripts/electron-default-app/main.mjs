// Stand-in for Electron's own default_app.asar: makes `electron [-r mod] <appdir|file>` work.
// Must be ESM with top-level await: Electron holds back 'ready' until an ESM entry has finished loading.

import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const argv = process.argv.slice(1);
const preload = [];
let target;
for (let i = 0; i < argv.length; i++) {
  const a = argv[i];
  if (a === '-v' || a === '--version') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (a === '-r' || a === '--require') preload.push(argv[++i]);
  else if (!a.startsWith('-')) {
    target = a;
    break;
  }
}
if (preload.length) Module._preloadModules(preload);
if (!target) {
  console.error('usage: electron [options] <app dir or file>');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
const dir = path.resolve(target);
const pkgFile = path.join(dir, 'package.json');
const hasPkg = fs.existsSync(pkgFile);
if (hasPkg) {
  const pkg = JSON.parse(fs.readFileSync(pkgFile, 'utf8'));
  if (pkg.version) app.setVersion(pkg.version);
  app.name = pkg.productName || pkg.name || app.name;
  if (pkg.desktopName) app.setDesktopName(pkg.desktopName);
}
const file = Module._resolveFilename(dir, null, true);
app.setAppPath(hasPkg ? dir : path.dirname(file));
try {
  await import(pathToFileURL(file).href);
} catch (e) {
  console.error(e);
  process.exit(1);
}
