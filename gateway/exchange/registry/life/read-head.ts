// The id and department of a manifest's text. A draft may be invalid, but it is never stored without them.
import type { ManifestReader, TextHead } from '../../../../connectors/index.ts'
import { HubError } from '../../../../schema/index.ts'

/** Throws HubError MANIFEST_INVALID if the text lacks them, TOO_HEAVY if it exceeds the bounds. */
export async function readHead(manifests: ManifestReader, text: string, account: string): Promise<TextHead> {
  const head = await manifests.head(text, account)
  if (head) return head
  throw new HubError('MANIFEST_INVALID', {
    sentence: {
      zh: '连接清单至少要写明 id 和 department.id 才能保存为草稿。',
      en: 'To be kept as a draft, a manifest says at least its id and its department.id.',
    },
  })
}
