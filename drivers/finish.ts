/** Of the contracts: awaits a job while the device's time passes. */
export async function finish<T>(job: Promise<T>, tick: () => Promise<void>): Promise<T> {
  let running = true;
  const settled = job.finally(() => {
    running = false;
  });
  while (running) await tick();
  return settled;
}
