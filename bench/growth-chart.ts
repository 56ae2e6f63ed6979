/** What one size of a tree cost each command. */
export interface GrowthPoint {
  /** How many times the smallest tree. */
  readonly times: number
  readonly megabytes: number
  readonly costs: readonly GrowthCost[]
}

export interface GrowthCost {
  readonly command: string
  readonly elapsedSeconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

interface Chart {
  readonly title: string
  readonly left: number
  readonly value: (cost: GrowthCost) => number
}

const width = 760
const height = 300
const top = 48
const bottom = 250
const chartWidth = 270

const charts: readonly Chart[] = [
  { title: 'CPU time, seconds', left: 50, value: ({ cpuSeconds }) => cpuSeconds },
  { title: 'Peak memory, MB', left: 420, value: ({ peakMegabytes }) => peakMegabytes },
]

/** Draws time and memory over the size of the tree, as SVG for light and dark pages. */
export function drawGrowth(points: readonly GrowthPoint[]): string {
  const sizes = points.map(({ times, megabytes }) => `${times}× is ${megabytes.toFixed(0)} MB`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12">
<title>CPU time and peak memory of the commands over the size of the tree: ${sizes.join(', ')}</title>
<style>
  text { fill: #24292f }
  .grid { stroke: #d0d7de }
  .axis { stroke: #57606a }
  .line { fill: none; stroke-width: 2 }
  .s0 { stroke: #0969da } .s1 { stroke: #bc4c00 } .s2 { stroke: #1a7f37 }
  .d0 { fill: #0969da } .d1 { fill: #bc4c00 } .d2 { fill: #1a7f37 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .grid { stroke: #30363d }
    .axis { stroke: #8b949e }
    .s0 { stroke: #58a6ff } .s1 { stroke: #f0883e } .s2 { stroke: #3fb950 }
    .d0 { fill: #58a6ff } .d1 { fill: #f0883e } .d2 { fill: #3fb950 }
  }
</style>
${charts.map((chart) => drawChart(chart, points)).join('')}</svg>
`
}

function drawChart({ title, left, value }: Chart, points: readonly GrowthPoint[]): string {
  const most = Math.max(...points.flatMap(({ costs }) => costs.map(value)))
  const step = chooseStep(most)
  const end = Math.ceil(most / step) * step
  const largest = Math.max(...points.map(({ megabytes }) => megabytes))
  const placeX = (megabytes: number) => left + (chartWidth * megabytes) / largest
  const placeY = (amount: number) => bottom - ((bottom - top) * amount) / end
  const levels = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step)
  return [
    `<text x="${left}" y="24" font-weight="600">${title}</text>`,
    ...levels.flatMap((level) => [
      `<line class="${level === 0 ? 'axis' : 'grid'}" x1="${left}" x2="${left + chartWidth}" y1="${round(placeY(level))}" y2="${round(placeY(level))}"/>`,
      `<text x="${left - 6}" y="${round(placeY(level) + 4)}" text-anchor="end">${level}</text>`,
    ]),
    `<line class="axis" x1="${left}" x2="${left}" y1="${top}" y2="${bottom}"/>`,
    ...points.map(
      ({ times, megabytes }) =>
        `<text x="${round(placeX(megabytes))}" y="${bottom + 16}" text-anchor="middle">${times}×</text>`,
    ),
    `<text x="${left + chartWidth / 2}" y="${bottom + 36}" text-anchor="middle">size of the tree</text>`,
    ...drawSeries(points, value, (point, amount) => [
      round(placeX(point.megabytes)),
      round(placeY(amount)),
    ]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function drawSeries(
  points: readonly GrowthPoint[],
  value: (cost: GrowthCost) => number,
  place: (point: GrowthPoint, amount: number) => readonly [number, number],
): string[] {
  const commands = points[0]?.costs.map(({ command }) => command) ?? []
  const lines = commands.map((command, index) => ({
    command,
    index,
    places: points.flatMap((point) =>
      point.costs
        .filter((cost) => cost.command === command)
        .map((cost) => place(point, value(cost))),
    ),
  }))
  const labels = spreadLabels(lines.map(({ places }) => places.at(-1)?.[1] ?? 0))
  return lines.flatMap(({ command, index, places }) => [
    `<polyline class="line s${index}" points="${places.map((at) => at.join(',')).join(' ')}"/>`,
    ...places.map(([x, y]) => `<circle class="d${index}" cx="${x}" cy="${y}" r="3"/>`),
    `<text class="d${index}" x="${(places.at(-1)?.[0] ?? 0) + 8}" y="${round((labels[index] ?? 0) + 4)}">${command}</text>`,
  ])
}

/** Heights of labels that do not cover each other, in the order given. */
function spreadLabels(heights: readonly number[]): number[] {
  const distance = 14
  const places = [...heights]
  let above = Number.NEGATIVE_INFINITY
  for (const index of heights
    .map((_, index) => index)
    .sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))) {
    above = Math.max(heights[index] ?? 0, above + distance)
    places[index] = above
  }
  return places
}

/** A step of 1, 2 or 5 times a power of ten that makes 3 to 6 levels. */
function chooseStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return [0.2, 0.5, 1, 2].map((factor) => factor * power).find((step) => most / step <= 5) ?? power
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
