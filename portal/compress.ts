// Also writes each built file compressed, so that the server only selects one (@fastify/static, preCompressed).
import { promises as fs } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(js|css|svg)$/
const WORTH_BYTES = 1024

export function compress(): Plugin {
  return {
    name: 'yibiao:compress',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const names = await fs.readdir(dir, { recursive: true })
      await Promise.all(
        names
          .filter((name) => TEXT.test(name))
          .map(async (name) => {
            const path = join(dir, name)
            const content = await fs.readFile(path)
            if (content.length < WORTH_BYTES) return
            await fs.writeFile(`${path}.br`, await promisify(brotliCompress)(content))
            await fs.writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
          }),
      )
    },
  }
}
