/**
 * A rectangle of the coefficient plane. Where it was the high half of its parent, its own halves lie high band
 * first, so that frequencies run on across the plane.
 */
export type Region = {
  x: number;
  y: number;
  width: number;
  height: number;
  highFirstX: boolean;
  highFirstY: boolean;
};

/** How an image is split, parents before children, and the 64 subbands in the order of the standard. */
export type SubbandTree = { splits: readonly Region[]; subbands: readonly Region[] };

/** Subbands 60–63, the highest diagonal frequencies, are never coded. */
export const codedSubbands = 60;

/** First subband of each of the three Huffman blocks, and the end. */
export const blockStarts = [0, 19, 52, codedSubbands] as const;

/** Samples in the low half: an odd length gives its extra sample to it. */
export const lowLength = (length: number) => (length + 1) >> 1;

const firstHalf = (length: number, highFirst: boolean) => (highFirst ? length >> 1 : lowLength(length));

function quarters(region: Region): [Region, Region, Region, Region] {
  const { x, y } = region;
  const left = firstHalf(region.width, region.highFirstX);
  const top = firstHalf(region.height, region.highFirstY);
  const right = region.width - left;
  const bottom = region.height - top;
  return [
    { x, y, width: left, height: top, highFirstX: false, highFirstY: false },
    { x: x + left, y, width: right, height: top, highFirstX: true, highFirstY: false },
    { x, y: y + top, width: left, height: bottom, highFirstX: false, highFirstY: true },
    { x: x + left, y: y + top, width: right, height: bottom, highFirstX: true, highFirstY: true },
  ];
}

/** The fixed 64-band decomposition of FBI IAFIS-IC-0110 v3.1 for an image of this size. */
export function subbandTree(width: number, height: number): SubbandTree {
  const splits: Region[] = [];
  const split = (region: Region) => {
    splits.push(region);
    return quarters(region);
  };
  const image = { x: 0, y: 0, width, height, highFirstX: false, highFirstY: false };
  const [low1, right1, bottom1, corner1] = split(image);
  const [low2, right2, bottom2, corner2] = split(low1);
  const [low3, ...high3] = split(low2);
  const [low4, ...high4] = split(low3);
  const subbands = [
    ...split(low4),
    ...high4,
    ...high3.flatMap(split),
    ...split(right2).flatMap(split),
    ...split(bottom2).flatMap(split),
    corner2,
    ...split(right1),
    ...split(bottom1),
    ...quarters(corner1),
  ];
  return { splits, subbands };
}
