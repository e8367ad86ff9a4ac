/**
 * One still of a running track at the largest size that it gives: a photo of its own where the camera can take one
 * that is larger than the video, else the current frame. Rejects as ImageCapture does.
 */
export async function takeStill(track: MediaStreamTrack): Promise<ImageBitmap> {
  const capture = new ImageCapture(track);
  const { width = 0, height = 0 } = track.getSettings();
  const photo = await capture.getPhotoCapabilities().catch(() => null);
  const photoWidth = photo?.imageWidth?.max ?? 0;
  const photoHeight = photo?.imageHeight?.max ?? 0;
  if (photoWidth * photoHeight <= width * height) return capture.grabFrame();
  const blob = await capture.takePhoto({ imageWidth: photoWidth, imageHeight: photoHeight });
  return createImageBitmap(blob);
}
