import { DoubleSide, FrontSide, type Matrix4, ShaderMaterial, type Texture, Vector3 } from 'three';
import type { Light } from './light.ts';
import { personFragmentShader, personVertexShader } from './person-shader.ts';

/** How a part of the person takes light. */
export type Look = {
  /** How far light bleeds round the edge, per colour. */
  wrap?: readonly [number, number, number];
  gloss?: number;
  shine?: number;
  /** Texture alpha below this is a hole. */
  cut?: number;
  doubleSided?: boolean;
  /** Drawn over what is behind it, by its alpha. */
  blend?: boolean;
  catchLight?: boolean;
  tint?: readonly [number, number, number];
  opacity?: number;
};

export type Binding = {
  kind: 'LOOSE' | 'TURNS' | 'BENDS' | 'FIXED';
  /** Shared with the person, who updates them with every pose. */
  bones: Matrix4[];
  map: Texture | null;
  /** The geometry carries baked ambient occlusion. */
  occlusion: boolean;
};
const loose: Binding = { kind: 'LOOSE', bones: [], map: null, occlusion: false };

export function createPersonMaterial(light: Light, look: Look, binding = loose): ShaderMaterial {
  const { cut, blend = false, doubleSided = false } = look;
  const material = new ShaderMaterial({
    vertexShader: personVertexShader,
    fragmentShader: personFragmentShader,
    transparent: blend,
    depthWrite: !blend,
    side: doubleSided || blend ? DoubleSide : FrontSide,
    uniforms: {
      ...light,
      map: { value: binding.map },
      tint: { value: new Vector3(...(look.tint ?? [1, 1, 1])) },
      opacity: { value: look.opacity ?? 1 },
      wrap: { value: new Vector3(...(look.wrap ?? [0, 0, 0])) },
      gloss: { value: look.gloss ?? 0 },
      shine: { value: look.shine ?? 10 },
      bones: { value: binding.bones },
    },
    defines: {
      [binding.kind]: 1,
      ...(binding.map ? {} : { COLOUR_ONLY: 1 }),
      ...(cut === undefined ? {} : { CUT: cut }),
      ...(look.catchLight ? { CATCH_LIGHT: 1 } : {}),
      ...(binding.occlusion ? { HAS_AO: 1 } : {}),
    },
  });
  material.alphaToCoverage = cut !== undefined;
  if (blend) {
    // Brows and lashes lie on the skin: without the offset they would flicker with it.
    material.polygonOffset = true;
    material.polygonOffsetFactor = -2;
    material.polygonOffsetUnits = -2;
  }
  return material;
}
