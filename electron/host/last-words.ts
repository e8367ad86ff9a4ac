import { OperatorError } from '../../domain/errors/operator-error.ts';
import { withoutData } from '../../domain/errors/without-data.ts';

/**
 * What nobody expected ends the process with one line of JSON on stderr: what kind of error and where. Its message is
 * left out, for it may quote what was entered.
 */
export function tellLastWords(who: string): void {
  // Node ends by itself; Electron would warn, with the message, and live on with half of what it was doing.
  process.on('unhandledRejection', (reason) => {
    throw reason;
  });
  process.on('uncaughtException', (error) => {
    const told = error instanceof OperatorError ? { message: error.message } : { error: withoutData(error) };
    process.stderr.write(`${JSON.stringify({ process: who, ...told })}\n`);
    process.exit(1);
  });
}
