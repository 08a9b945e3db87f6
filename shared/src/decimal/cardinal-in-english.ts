const belowTwenty = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine',
  'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
/** By power of a thousand. */
const orders = ['', ' thousand', ' million', ' billion', ' trillion']

/** A whole number from 0 to 10^15 − 1 as in Britain: “and” before what is under a hundred, commas between the orders. */
export function cardinalInEnglish(whole: number): string {
  if (whole < 1000) return belowThousand(whole)
  const classes = [4, 3, 2, 1]
    .map((power) => ({ number: Math.floor(whole / 1000 ** power) % 1000, power }))
    .filter(({ number }) => number > 0)
    .map(({ number, power }) => `${belowThousand(number)}${orders[power]}`)
    .join(', ')
  const rest = whole % 1000
  if (rest === 0) return classes
  return rest < 100 ? `${classes} and ${belowHundred(rest)}` : `${classes}, ${belowThousand(rest)}`
}

function belowThousand(number: number): string {
  if (number < 100) return belowHundred(number)
  const hundred = `${belowTwenty[Math.floor(number / 100)]} hundred`
  return number % 100 === 0 ? hundred : `${hundred} and ${belowHundred(number % 100)}`
}

function belowHundred(number: number): string {
  if (number < 20) return `${belowTwenty[number]}`
  const ten = tens[Math.floor(number / 10)]
  return number % 10 === 0 ? `${ten}` : `${ten}-${belowTwenty[number % 10]}`
}
