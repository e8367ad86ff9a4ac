/** What pdfkit has and its types lack: an image that is drawn several times and is in the file once. */
declare namespace PDFKit.Mixins {
  type OpenedImage = { readonly width: number; readonly height: number };
  interface PDFImage {
    openImage(src: Buffer): OpenedImage;
    image(src: OpenedImage, x: number, y: number, options: { width: number; height: number }): this;
  }
}
