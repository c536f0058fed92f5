// An empty list, and its explanation.
import { Empty } from 'antd'
import type { ReactNode } from 'react'

export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div data-testid="empty" style={{ padding: '48px 16px' }}>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
        {children}
      </Empty>
    </div>
  )
}
