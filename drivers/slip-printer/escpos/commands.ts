/** ESC/POS commands (Epson's "ESC/POS Command Reference"); those with DLE act at once, even while the printer is offline. */
export const commands = {
  /** DLE EOT n: one byte of status. */
  realTimeStatus: (n: 1 | 2 | 3 | 4) => Uint8Array.of(0x10, 0x04, n),
  /** DLE DC4 8: empties receive buffer and print buffer; answered with `37 25 00`. */
  clearBuffers: Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8),
  /** ESC @, then GS a: the printer starts afresh and tells every change of its state by itself. */
  begin: Uint8Array.of(0x1b, 0x40, 0x1d, 0x61, 0xff),
  /** GS r 1: answered only after everything before it was printed. */
  askDone: Uint8Array.of(0x1d, 0x72, 1),
};
