import { describe, expect, test } from 'vitest';
import type { CodeReader } from './port.ts';

/** A code reader under test, and what a person does with it. */
export type ReaderUnderTest = {
  reader: CodeReader;
  /** Holds a photographer's code before it. */
  scan: () => void;
  unplug: () => void;
};

/** What every driver of a code reader must do. */
export function describeCodeReaderContract(name: string, open: () => Promise<ReaderUnderTest>): void {
  const opened = async () => {
    const rig = await open();
    let codes = 0;
    const forget = rig.reader.onPhotoCode(() => {
      codes += 1;
    });
    return { ...rig, forget, codes: () => codes };
  };

  describe(`code reader contract: ${name}`, () => {
    test('is there, and tells every code once to everybody who listens, and nothing of it', async () => {
      const { reader, scan, codes } = await opened();
      const told: unknown[][] = [];
      reader.onPhotoCode((...words: unknown[]) => told.push(words));
      expect(reader.condition()).toEqual({ state: 'ok', code: null });
      scan();
      scan();
      expect(codes()).toBe(2);
      expect(told).toEqual([[], []]);
      await reader.close();
    });

    test('who listens no more hears nothing', async () => {
      const { reader, scan, forget, codes } = await opened();
      forget();
      scan();
      expect(codes()).toBe(0);
      await reader.close();
    });

    test('unplugged: down and told at once; no code comes from it any more', async () => {
      const { reader, scan, unplug, codes } = await opened();
      const heard: unknown[] = [];
      reader.onCondition((condition) => heard.push(condition));
      unplug();
      expect(heard).toEqual([{ state: 'down', code: 'disconnected' }]);
      scan();
      expect(codes()).toBe(0);
      await reader.close();
    });

    test('closed: down, silent, and close may be repeated', async () => {
      const { reader, scan, codes } = await opened();
      await reader.close();
      await reader.close();
      expect(reader.condition()).toEqual({ state: 'down', code: 'closed' });
      scan();
      expect(codes()).toBe(0);
    });
  });
}
