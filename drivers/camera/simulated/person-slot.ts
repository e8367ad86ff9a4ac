import type { Scene } from 'three';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';
import type { Light } from './light.ts';
import type { Person } from './person.ts';
import { loadPerson } from './person-loader.ts';

type Name = CitizenState['person'];

/** A place in the scene for one person, who may be swapped at any time; the person who leaves is freed. */
export class PersonSlot {
  readonly #scene: Scene;
  readonly #light: Light;
  readonly #baseUrl: string;
  readonly #onArrival: () => void;
  #wanted: Name | null = null;
  #loading: Promise<boolean> = Promise.resolve(true);
  #person: Person | null = null;

  constructor(scene: Scene, light: Light, baseUrl: string, onArrival: () => void) {
    this.#scene = scene;
    this.#light = light;
    this.#baseUrl = baseUrl;
    this.#onArrival = onArrival;
  }

  get person(): Person | null {
    return this.#person;
  }

  /** Asks for a person, or for nobody. Resolves when the person stands there; false when the model cannot be loaded. */
  want(name: Name | null): Promise<boolean> {
    if (name === this.#wanted) return this.#loading;
    this.#wanted = name;
    if (name === null) this.#replace(null);
    this.#loading = name === null ? Promise.resolve(true) : this.#load(name);
    return this.#loading;
  }

  async #load(name: Name): Promise<boolean> {
    try {
      const person = await loadPerson(`${this.#baseUrl}${name}.glb`, this.#light);
      if (this.#wanted === name) this.#replace(person);
      else person.dispose();
      return true;
    } catch {
      // A later wish tries again.
      if (this.#wanted === name) this.#wanted = null;
      return false;
    }
  }

  #replace(person: Person | null): void {
    this.#person?.dispose();
    this.#person = person;
    if (person) this.#scene.add(person.root);
    this.#onArrival();
  }
}
