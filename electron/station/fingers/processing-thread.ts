import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { answers, reply, type Task } from './messages.ts';
import type { FingerProcessing } from './processing.ts';

type Waiting = { resolve: (answer: unknown) => void; reject: (reason: Error) => void };
type Unnumbered<T> = T extends Task ? Omit<T, 'id'> : never;

/**
 * Finger processing in a thread of its own, so that neither the station nor the screen waits for it. A thread that
 * dies is replaced and its open tasks are tried once more, then they reject. `script` is the built worker.
 */
export class ProcessingThread implements FingerProcessing {
  readonly #script: URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #nextId = 1;
  #closed = false;

  constructor(script: URL) {
    this.#script = script;
    // Started before it is needed: the first citizen does not wait for it either.
    this.#worker = this.#start();
  }

  analyse: FingerProcessing['analyse'] = (image) => this.#ask({ kind: 'analyse', image }, answers.analyse);

  match: FingerProcessing['match'] = (a, b) =>
    this.#ask({ kind: 'match', a: [...a], b: [...b] }, answers.match);

  encode: FingerProcessing['encode'] = (finger, quality, image) =>
    this.#ask({ kind: 'encode', finger, quality, image }, answers.encode);

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
  }

  async #ask<T>(task: Unnumbered<Task>, schema: z.ZodType<T>): Promise<T> {
    const answer = await this.#send(task).catch(() => this.#send(task));
    return schema.parse(answer);
  }

  #send(task: Unnumbered<Task>): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('the finger thread is closed'));
    this.#worker ??= this.#start();
    const id = this.#nextId++;
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ ...task, id });
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { name: 'fingers' });
    worker.on('message', (raw: unknown) => {
      const { id, answer } = reply.parse(raw);
      this.#waiting.get(id)?.resolve(answer);
      this.#waiting.delete(id);
    });
    // `exit` follows, and says the same to everybody who waits.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('the finger thread ended'));
      this.#waiting.clear();
    });
    return worker;
  }
}
