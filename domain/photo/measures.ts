/**
 * What is measured on a photo, in the pixels of the 1244×1600 crop unless said otherwise. Absent = could not be
 * measured. T is the distance from the middle between the eyes to the chin (ISO/IEC 29794-5).
 */
export type PhotoMeasures = Partial<Record<MeasureName, number>>;

export const geometryMeasures = [
  /** Number of faces in the whole picture. */
  'faces',
  /** Head pose in degrees: yaw > 0 to the citizen's left, pitch > 0 up, roll > 0 towards the citizen's left shoulder. */
  'yaw',
  'pitch',
  'roll',
  /** Pixels. */
  'imageWidth',
  'imageHeight',
  'interEyeDistance',
  /** Share of the image's width or height (criteria 5.3, 5.4). */
  'headWidth',
  'headHeight',
  /** Position of the face's centre as a share of the height or width (5.5, 5.6). */
  'verticalPosition',
  'horizontalPosition',
  /** Gap between the lips, or between the lids (smaller eye), over T. */
  'mouthGap',
  'eyeGap',
  /** 0…1: how sure it is that the face neither smiles nor is surprised. */
  'neutral',
  /** Distance from the middle of the brows to that of the eyes, over T. */
  'browsRaised',
  /** Sideways deviation of the irises from the middle of the eyes, as a share of the eyes' width. */
  'gaze',
] as const;

/** Each is defined in its own file of `biometrics/face/appearance`. */
export const appearanceMeasures = [
  /** 0…1: how much darker than skin the skin around the eyes is; share of an eye's width under hair; share under glare. */
  'sunglasses',
  'hairOverEyes',
  'lensGlare',
  /** 0…1: how sure it is that mask, scarf or hand hide the lower face. */
  'mouthCovered',
  /** 0…1: how sure a head covering is; it is asked about, never refused. */
  'headCovering',
  /** The wall: pattern, and lightness from its darkest to its brightest part (CIELAB); share that is other things. */
  'backgroundUnevenness',
  'backgroundShadow',
  'foreignObjects',
  /** 0…1: light on the darker side of the face over the brighter one; darkest place over the whole; share of glare. */
  'lightBalance',
  'faceShadow',
  'hotSpots',
  /** Brightness of the white of the eyes (code 0…255), instead of that of the skin. */
  'eyeWhite',
  /** Share of the bare face without detail at the dark and at the bright end. */
  'underExposed',
  'overExposed',
  /** Edge widths in the eye distance; share of the pixels across that the picture really uses (enlarged: low). */
  'focus',
  'resolution',
  /** Distance of the skin's colour from natural skin, redness of the pupils, saturation of the skin (relative CIELAB). */
  'colourCast',
  'redEyes',
  'chroma',
  /** Bits of colour per pixel (24), and number of different intensities in the face. */
  'colourBits',
  'greyLevels',
] as const;

export const measureNames = [...geometryMeasures, ...appearanceMeasures] as const;
export type MeasureName = (typeof measureNames)[number];
