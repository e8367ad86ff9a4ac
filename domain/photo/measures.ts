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

export const appearanceMeasures = [
  /** 0…1: how little the region of the darker eye looks like an eye (sunglasses, hair), see its own file. */
  'eyesHidden',
  'sunglasses',
  'hairOverEyes',
  'lensGlare',
  /** 0…1: how unlike skin the lower face is (mask, hand). */
  'mouthCovered',
  /** 0…1: how sure a head covering is; it is asked about, never refused. */
  'headCovering',
  /** Unevenness of the background, a shadow on it, and the share that belongs to other things. */
  'backgroundUnevenness',
  'backgroundShadow',
  'foreignObjects',
  /** 0…1: overlap of the left and right cheek's histograms; darkest zone against the median of the face; glare on skin. */
  'lightBalance',
  'faceShadow',
  'hotSpots',
  /** Share of the face's pixels without detail at the dark and at the bright end: the face relative to itself. */
  'underExposed',
  'overExposed',
  /** Sharpness of the face, and the share of the sampling rate that the picture really resolves (upscaled: low). */
  'focus',
  'resolution',
  /** Distance of the skin's hue from natural skin (CIELAB), redness of the pupils, mean chroma of the face. */
  'colourCast',
  'redEyes',
  'chroma',
  /** Number of channels × bits (24), and of distinct intensity values in the face. */
  'colourBits',
  'greyLevels',
] as const;

export const measureNames = [...geometryMeasures, ...appearanceMeasures] as const;
export type MeasureName = (typeof measureNames)[number];
