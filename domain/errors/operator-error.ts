/** An error whose message is written for whoever runs the terminal, and holds nothing of a citizen. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
