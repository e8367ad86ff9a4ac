/** The largest photo of its own that the camera takes beside the video; null when the video is as large. */
export async function photoSize(track: MediaStreamTrack): Promise<{ width: number; height: number } | null> {
  const { width = 0, height = 0 } = track.getSettings();
  const photo = await new ImageCapture(track).getPhotoCapabilities().catch(() => null);
  const size = { width: photo?.imageWidth?.max ?? 0, height: photo?.imageHeight?.max ?? 0 };
  return size.width * size.height > width * height ? size : null;
}

/**
 * One still of a running track at the largest size that it gives: a photo of its own where the camera can take one
 * that is larger than the video, else the current frame. Rejects as ImageCapture does.
 */
export async function takeStill(track: MediaStreamTrack): Promise<ImageBitmap> {
  const capture = new ImageCapture(track);
  const size = await photoSize(track);
  if (!size) return capture.grabFrame();
  const blob = await capture.takePhoto({ imageWidth: size.width, imageHeight: size.height });
  return createImageBitmap(blob);
}
