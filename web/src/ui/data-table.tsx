import type { ReactNode } from 'react'

export interface DataColumn {
  readonly key: string
  readonly name: string
  /** Numbers stand at the end of their column; prose takes what room there is. */
  readonly holds?: 'number' | 'prose'
}

export interface DataRow {
  readonly key: string
  /** In the order of the columns; the first heads the row. Empty text for nothing. */
  readonly cells: readonly ReactNode[]
}

/**
 * A table of figures. On a narrow screen each row becomes a block whose cells say their column; the roles keep what the elements
 * mean where that layout would take it from them.
 */
export function DataTable({ caption, columns, rows }: { caption: string; columns: readonly DataColumn[]; rows: readonly DataRow[] }) {
  return (
    <table className="data" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, name, holds }) => (
            <th key={key} scope="col" role="columnheader" className={holds}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row">
            {cells.map((cell, index) => {
              const column = columns[index]
              return index === 0 ? (
                <th key={column?.key} scope="row" role="rowheader">
                  {cell}
                </th>
              ) : (
                <td key={column?.key} role="cell" className={column?.holds} data-column={column?.name}>
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
