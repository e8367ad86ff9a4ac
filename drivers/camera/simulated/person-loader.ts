import { RepeatWrapping, Texture } from 'three';
import { GLTFLoader, type GLTFLoaderPlugin, type GLTFParser } from 'three/addons/loaders/GLTFLoader.js';
import { z } from 'zod';
import type { Light } from './light.ts';
import { Person } from './person.ts';

const textures = z.object({
  textures: z.array(
    z.object({
      source: z.number().optional(),
      extensions: z.object({ EXT_texture_webp: z.object({ source: z.number() }).optional() }).optional(),
    }),
  ),
  images: z.array(z.object({ bufferView: z.number(), mimeType: z.string() })),
});

/**
 * GLTFLoader would fetch each picture of the file through a blob: URL, which a strict Content-Security-Policy
 * (connect-src 'self') forbids, leaving white faces. This plug-in takes the WebP plug-in's place and decodes them directly.
 */
function decodeTextures(parser: GLTFParser): GLTFLoaderPlugin {
  return {
    name: 'EXT_texture_webp',
    async loadTexture(index) {
      const file = textures.parse(parser.json);
      const texture = file.textures[index];
      const image = file.images[texture?.extensions?.EXT_texture_webp?.source ?? texture?.source ?? -1];
      if (!image) throw new Error(`texture ${index} has no image`);
      const bytes: ArrayBuffer = await parser.getDependency('bufferView', image.bufferView);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: image.mimeType }), {
        premultiplyAlpha: 'none',
        colorSpaceConversion: 'none',
      });
      const decoded = new Texture(bitmap);
      decoded.flipY = false;
      decoded.wrapS = decoded.wrapT = RepeatWrapping;
      decoded.needsUpdate = true;
      parser.associations.set(decoded, { textures: index });
      return decoded;
    },
  };
}

/** Loads one of the people of fixtures/citizens. Rejects when the file is missing or broken. */
export async function loadPerson(url: string, light: Light): Promise<Person> {
  const loader = new GLTFLoader();
  loader.register(decodeTextures);
  const { scene } = await loader.loadAsync(url);
  return new Person(scene, light);
}
