import '../strict-csp.ts';
import { comparePrints } from './compare-prints.ts';
import { compareJob } from './messages.ts';

/** Comparing takes about a second: the page stays usable meanwhile. One job, then the page ends the worker. */
addEventListener('message', (event) => {
  const { stored, control } = compareJob.parse(event.data);
  postMessage(comparePrints(stored, control));
});
