/** Keeps sealed packages outside of the database, by name. What lies there is ciphertext to the intake's key. */
export interface ObjectStore {
  /** Keeps the bytes durably before it resolves; the same name again replaces them. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is nothing by this name. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Also succeeds when there is nothing by this name. */
  delete(name: string): Promise<void>;
}

/** Of a case's package: named by its content too, so that no other bytes can take its place. */
export const objectName = ({ id, digest }: { id: string; digest: string }): string => `cases/${id}-${digest}`;
