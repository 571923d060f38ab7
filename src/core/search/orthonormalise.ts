/**
 * Columns made orthogonal and of length 1, in place, spanning what they spanned; a column that the others span already becomes 0. Numbers lie
 * row by row, `columns` in each. Cholesky's decomposition of the columns' products: goes through the rows twice. Gives the same array.
 */
export function orthonormalise(numbers: Float64Array, columns: number): Float64Array {
  const triangle = decompose(productsOf(numbers, columns), columns);
  for (let from = 0; from < numbers.length; from += columns) {
    for (let column = 0; column < columns; column += 1) {
      let value = numbers[from + column] ?? 0;
      for (let before = 0; before < column; before += 1) {
        value -= (triangle[column * columns + before] ?? 0) * (numbers[from + before] ?? 0);
      }
      const diagonal = triangle[column * columns + column] ?? 0;
      numbers[from + column] = diagonal === 0 ? 0 : value / diagonal;
    }
  }
  return numbers;
}

/** The product of every column with every one before it and itself. */
function productsOf(numbers: Float64Array, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  for (let from = 0; from < numbers.length; from += columns) {
    for (let column = 0; column < columns; column += 1) {
      const value = numbers[from + column] ?? 0;
      if (value === 0) continue;
      const line = column * columns;
      for (let other = 0; other <= column; other += 1) {
        products[line + other] = (products[line + other] ?? 0) + value * (numbers[from + other] ?? 0);
      }
    }
  }
  return products;
}

/** The lower triangle whose product with its own transpose the products are. */
function decompose(products: Float64Array, columns: number): Float64Array {
  const triangle = new Float64Array(columns * columns);
  for (let row = 0; row < columns; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let value = products[row * columns + column] ?? 0;
      for (let n = 0; n < column; n += 1) {
        value -= (triangle[row * columns + n] ?? 0) * (triangle[column * columns + n] ?? 0);
      }
      const diagonal = triangle[column * columns + column] ?? 0;
      const own = products[row * columns + row] ?? 0;
      triangle[row * columns + column] = row === column ? rootOf(value, own) : diagonal === 0 ? 0 : value / diagonal;
    }
  }
  return triangle;
}

/** Nothing where only rounding is left of a column. */
function rootOf(left: number, whole: number): number {
  return left > whole * 1e-12 ? Math.sqrt(left) : 0;
}
