import type { Result } from '../../domain/result.ts';
import type { Driver } from '../driver.ts';

/**
 * A card terminal (ZVT 700 over TCP). Only the port: fees are paid at the counter until the authority decides otherwise.
 */
export interface PaymentTerminal extends Driver {
  /** Resolves when the terminal has decided; aborting cancels at the terminal. Amounts in euro cents. */
  pay(
    cents: number,
    reference: string,
    signal: AbortSignal,
  ): Promise<
    Result<
      { receipt: string },
      { code: 'declined' | 'cancelled' | 'timeout' | 'disconnected' | 'unknown-outcome' }
    >
  >;
}
