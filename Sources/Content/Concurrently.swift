/// The results of two pieces of work that need nothing of each other, done at the same time.
///
/// What is concurrent inside of either runs on one core: so this belongs around work that is not.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let halves = concurrentMap([0, 1], smallestChunk: 1) { half -> Half<First, Second> in
    half == 0 ? .first(first()) : .second(second())
  }
  guard case .first(let early) = halves[0], case .second(let late) = halves[1] else {
    return (first(), second())
  }
  return (early, late)
}

private enum Half<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
