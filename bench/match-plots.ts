// Plots of the figures as SVG, drawn without a browser: the same figures give the same file.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, SVGRenderer])

const folder = join(import.meta.dirname, '../docs/images')

export interface Line {
  name: string
  points: readonly (readonly [number, number])[]
}

const COLOURS = ['#1f5fa8', '#c7511f', '#4a8c3b', '#7a5ea8', '#8a8a8a']

function keep(name: string, option: object, width = 760, height = 400): void {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({
    animation: false,
    color: COLOURS,
    backgroundColor: '#fff',
    textStyle: { fontFamily: 'sans-serif' },
    ...option,
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.svg`), `${chart.renderToSVGString()}\n`)
  chart.dispose()
}

const frame = (title: string) => ({
  title: { text: title, left: 'center', textStyle: { fontSize: 15 } },
  legend: { top: 34, itemGap: 36, itemWidth: 16, textStyle: { fontSize: 11 } },
  grid: { left: 64, right: 24, top: 76, bottom: 56 },
})

interface Axes {
  x: string
  y: string
  log?: boolean
}

export function plotLines(name: string, title: string, { x, y, log = false }: Axes, lines: readonly Line[]): void {
  const axis = { type: log ? 'log' : 'value', nameLocation: 'middle', min: log ? 'dataMin' : undefined }
  keep(name, {
    ...frame(title),
    xAxis: { ...axis, name: x, nameGap: 30 },
    yAxis: { ...axis, name: y, nameGap: 44 },
    series: lines.map((line) => ({
      type: 'line',
      name: line.name,
      data: line.points,
      symbolSize: 6,
      showSymbol: line.points.length < 30,
    })),
  })
}

export function plotBars(
  name: string,
  title: string,
  categories: readonly string[],
  series: Readonly<Record<string, readonly number[]>>,
): void {
  keep(
    name,
    {
      ...frame(title),
      grid: { left: 210, right: 40, top: 76, bottom: 32 },
      yAxis: { type: 'category', data: [...categories].reverse() },
      xAxis: { type: 'value', min: 0, max: 1 },
      series: Object.entries(series).map(([key, values]) => ({
        type: 'bar',
        name: key,
        data: [...values].reverse(),
        label: { show: true, position: 'right', fontSize: 10, formatter: ({ value }: { value: number }) => value.toFixed(3) },
      })),
    },
    820,
    80 + categories.length * 44,
  )
}
