import { Mesh, type Object3D, ShaderMaterial, Texture } from 'three';

/** Takes an object out of its scene and frees what it holds on the graphics card, textures and their bitmaps too. */
export function disposeTree(root: Object3D): void {
  root.removeFromParent();
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    object.geometry.dispose();
    if (!(object.material instanceof ShaderMaterial)) return;
    for (const { value } of Object.values(object.material.uniforms)) {
      if (!(value instanceof Texture)) continue;
      if (value.image instanceof ImageBitmap) value.image.close();
      value.dispose();
    }
    object.material.dispose();
  });
}
