/** Of a 21.5 inch panel with 1080×1920 pixels; each terminal's own is measured when it is put up. */
export const standardMillimetresPerPixel = 0.248;
