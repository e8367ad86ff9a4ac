import { fork } from 'node:child_process';
import { frugal } from './frugal.ts';
import type { SpawnStation } from './station-process.ts';

/**
 * The station as a forked Node process: in browser mode, and under an Electron whose own Node is too old for the
 * native modules (Electron < 35). `output`: where its own lines go, a file descriptor in tests.
 */
export const forkStation =
  (
    script: string,
    node: string,
    args: readonly string[],
    output: 'inherit' | number = 'inherit',
  ): SpawnStation =>
  () => {
    const child = fork(script, [...args], {
      execPath: node,
      execArgv: [...frugal.flags],
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
      env: { ...environment(), ...frugal.environment },
    });
    // A station that died between two messages is told by `exit`; a failed write has nothing to add.
    child.on('error', () => {});
    return {
      post: (message) => {
        if (child.connected) child.send(message, () => {});
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      get pid() {
        return child.pid;
      },
      kill: () => child.kill('SIGKILL'),
    };
  };

/** The forked Node must not take itself for Electron. */
function environment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  return rest;
}
