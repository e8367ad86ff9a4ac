/** Which camera of the machine, from the terminal's configuration; neither given: the first one. */
export type CameraSelection = {
  deviceId?: string;
  /** Part of the label, e.g. the model's name; case does not matter. */
  label?: string;
};

/** The chosen camera among the machine's devices. */
export function selectCamera<D extends Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>>(
  devices: readonly D[],
  { deviceId, label }: CameraSelection,
): D | undefined {
  return devices.find(
    (device) =>
      device.kind === 'videoinput' &&
      (deviceId === undefined || device.deviceId === deviceId) &&
      (label === undefined || device.label.toLowerCase().includes(label.toLowerCase())),
  );
}
