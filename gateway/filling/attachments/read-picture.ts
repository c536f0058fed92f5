// Makes a new JPEG of a picture, in a bounded process: nothing of the file that came goes further but its pixels. So there is no
// place, no device, no other file hidden in it. Also a small one for lists.
import sharp from 'sharp'

const LONGEST_SIDE = 2048
const SMALL_SIDE = 320
/** A phone's camera takes 12 to 108 million. */
const MOST_PIXELS = 120_000_000

export interface ReadPicture {
  bytes: Uint8Array
  small: Uint8Array
  width: number
  height: number
}

export type PictureRead = ReadPicture | { fault: 'BROKEN' | 'PIXELS' }

// libvips reads many kinds. Only these three, from memory, are left.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

export async function readPicture({ bytes }: { bytes: Uint8Array }): Promise<PictureRead> {
  try {
    const size = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (size.width * size.height > MOST_PIXELS) return { fault: 'PIXELS' }
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    const small = await sharp(data)
      .resize(SMALL_SIDE, SMALL_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 72 })
      .toBuffer()
    return { bytes: data, small, width: info.width, height: info.height }
  } catch {
    // The library's message may quote the file.
    return { fault: 'BROKEN' }
  }
}
