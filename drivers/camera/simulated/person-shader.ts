/**
 * The person's shading, made for software GL: light is worked out per vertex, a fragment is one texture read and one
 * multiply. All of it happens in display space: for a pure gamma curve
 * (texture · light)^(1/2.2) = texture^(1/2.2) · light^(1/2.2), so no fragment decodes or encodes sRGB.
 *
 * Defines: LOOSE (child of a bone), TURNS (eyes: one bone each), BENDS (three bones), else fixed to the head.
 */
export const personVertexShader = /* glsl */ `
  #include <common>
  #include <morphtarget_pars_vertex>
  #ifndef LOOSE
    uniform mat4 bones[5];
  #endif
  #if defined(TURNS) || defined(BENDS)
    attribute vec4 skinIndex, skinWeight;
  #endif
  uniform vec3 keyDir, keyCol, rimDir, rimCol, sky, ground, wrap;
  uniform float gloss, shine;
  attribute float _ao;
  varying vec2 vUv;
  varying vec3 vLight;
  varying float vSpec;
  #ifdef CATCH_LIGHT
    varying vec3 vNormalWorld, vView;
  #endif
  void main() {
    vUv = uv;
    #include <beginnormal_vertex>
    #include <morphinstance_vertex>
    #include <morphnormal_vertex>
    #include <begin_vertex>
    #include <morphtarget_vertex>
    #if defined(LOOSE)
      mat4 bone = modelMatrix;
    #elif defined(TURNS)
      mat4 bone = bones[int(skinIndex.x)];
    #elif defined(BENDS)
      mat4 bone = bones[int(skinIndex.x)] * skinWeight.x + bones[int(skinIndex.y)] * skinWeight.y
        + bones[int(skinIndex.z)] * skinWeight.z;
    #else
      mat4 bone = bones[2];
    #endif
    vec4 world = bone * vec4(transformed, 1.0);
    vec3 n = normalize(mat3(bone) * objectNormal), view = normalize(cameraPosition - world.xyz);
    #ifdef HAS_AO
      float ao = _ao;
    #else
      float ao = 1.0;
    #endif
    // Light bleeds round the edge of the lit side, more so in the colours of wrap (skin: red).
    vec3 key = clamp((vec3(dot(n, keyDir)) + wrap) / (1.0 + wrap), 0.0, 1.0) * mix(1.0, ao, 0.6);
    vec3 lit = mix(ground, sky, 0.5 + 0.5 * n.y) * ao + keyCol * key + rimCol * max(0.0, dot(n, rimDir));
    vLight = pow(max(lit, vec3(0.0)), vec3(1.0 / 2.2));
    float h = max(0.0, dot(n, normalize(keyDir + view)));
    vSpec = gloss * pow(h, shine) * dot(keyCol, vec3(0.33)) * ao;
    #ifdef CATCH_LIGHT
      vNormalWorld = n;
      vView = view;
    #endif
    gl_Position = projectionMatrix * viewMatrix * world;
  }`;

export const personFragmentShader = /* glsl */ `
  uniform sampler2D map;
  uniform vec3 tint;
  uniform float opacity;
  varying vec2 vUv;
  varying vec3 vLight;
  varying float vSpec;
  #ifdef CATCH_LIGHT
    uniform vec3 keyDir, keyCol;
    varying vec3 vNormalWorld, vView;
  #endif
  void main() {
    #ifdef COLOUR_ONLY
      vec4 c = vec4(tint, opacity);
    #else
      vec4 c = texture2D(map, vUv);
      c.rgb *= tint;
    #endif
    #ifdef CUT
      // Soft over one pixel: alpha-to-coverage smooths the hair in the antialiased still.
      c.a = smoothstep(CUT, CUT + max(fwidth(c.a), 0.02), c.a);
      if (c.a == 0.0) discard;
    #endif
    float s = vSpec;
    #ifdef CATCH_LIGHT
      vec3 h = normalize(normalize(keyDir + vec3(0.0, 0.25, 0.0)) + normalize(vView));
      s += smoothstep(0.985, 0.996, dot(normalize(vNormalWorld), h)) * min(1.0, 0.55 * sqrt(dot(keyCol, vec3(0.33))));
    #endif
    gl_FragColor = vec4(c.rgb * vLight + s, c.a);
  }`;
