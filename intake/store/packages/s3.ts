import { S3mini } from 's3mini';
import type { ObjectStore } from './object-store.ts';

export interface ObjectStoreAddress {
  /** Address of the bucket, path style (`https://host/bucket`) or virtual-hosted. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const patienceMs = 20_000;

/** Any store with the S3 protocol (signature version 4). Throws when it does not answer or refuses. */
export function s3ObjectStore(address: ObjectStoreAddress): ObjectStore {
  const s3 = new S3mini({ ...address, requestAbortTimeout: patienceMs });
  return {
    put: async (name, bytes) => {
      const answer = await s3.putObject(name, bytes);
      if (!answer.ok) throw new Error(`The object store answers ${answer.status}`);
      await answer.body?.cancel();
    },
    get: async (name) => {
      const found = await s3.getObjectArrayBuffer(name);
      return found === null ? undefined : new Uint8Array(found);
    },
    delete: async (name) => {
      await s3.deleteObject(name);
    },
  };
}
