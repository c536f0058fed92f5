// The theme of antd's components. Contrast of the primary colour on white: 8.9:1.
import type { ThemeConfig } from 'antd'

const fontFamily = `system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`

export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: '#124a8c',
    colorInfo: '#124a8c',
    colorSuccess: '#1d7a4c',
    colorWarning: '#b25e09',
    colorError: '#b3261e',
    colorLink: '#124a8c',
    colorSuccessBg: '#e8f5ee',
    colorSuccessBorder: '#a9d6bd',
    colorWarningBg: '#fdf1e0',
    colorWarningBorder: '#efcb97',
    colorErrorBg: '#fcebea',
    colorErrorBorder: '#eeb6b2',
    colorInfoBg: '#e9f0f9',
    colorTextBase: '#16202c',
    borderRadius: 8,
    fontFamily,
    fontSize: 14,
    wireframe: false,
  },
  components: { Tag: { defaultBg: '#f1f4f8' }, Drawer: { paddingLG: 20 } },
}
