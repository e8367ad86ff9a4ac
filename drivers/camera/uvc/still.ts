type Size = { width: number; height: number };

/** The largest size that a track's camera gives: a photo of its own where that is larger than the video. */
async function largestSize(track: MediaStreamTrack): Promise<{ photo: boolean } & Size> {
  const { width = 0, height = 0 } = track.getSettings();
  const capabilities = await new ImageCapture(track).getPhotoCapabilities().catch(() => null);
  const photo = { width: capabilities?.imageWidth?.max ?? 0, height: capabilities?.imageHeight?.max ?? 0 };
  const larger = photo.width * photo.height > width * height;
  return larger ? { photo: true, ...photo } : { photo: false, width, height };
}

/** Pixels across of the stills that `takeStill` will give; null where the camera does not tell. */
export const stillWidth = async (track: MediaStreamTrack): Promise<number | null> =>
  (await largestSize(track)).width || null;

/**
 * One still of a running track at the largest size that it gives, else the current frame. Rejects as ImageCapture does.
 */
export async function takeStill(track: MediaStreamTrack): Promise<ImageBitmap> {
  const { photo, width, height } = await largestSize(track);
  const capture = new ImageCapture(track);
  if (!photo) return capture.grabFrame();
  return createImageBitmap(await capture.takePhoto({ imageWidth: width, imageHeight: height }));
}
