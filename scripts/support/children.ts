import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** Programs that a script started; they end with it. */
export class Children {
  readonly #running = new Set<ChildProcess>();

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => this.stopAll());
    process.once('exit', () => this.stopAll());
  }

  start(program: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
    const child = spawn(program, [...args], { stdio: 'inherit', ...options });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return child;
  }

  stopAll(): void {
    for (const child of this.#running) child.kill('SIGTERM');
  }
}

/** Resolves when `url` answers; rejects after `patienceMs`. */
export async function untilAnswers(url: string, patienceMs = 30_000): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (Date.now() > end) throw new Error(`${url} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
