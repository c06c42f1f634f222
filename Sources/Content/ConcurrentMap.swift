import Dispatch

/// Maps every element on all cores, in chunks of neighbours; the results stand in the order of the elements.
///
/// Below the smallest chunk, waking other threads should cost more than it brings.
///
/// Inlinable, so that every room has it made for its own types.
@inlinable
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], smallestChunk: Int = 16, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let chunkSize = max(smallestChunk, (elements.count + 63) / 64)
  let chunks = (elements.count + chunkSize - 1) / chunkSize
  guard chunks > 1 else { return elements.map(transform) }
  return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
    // Each chunk writes its own part of the buffer.
    nonisolated(unsafe) let results = buffer
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      for index in chunk * chunkSize..<min(elements.count, (chunk + 1) * chunkSize) {
        results.initializeElement(at: index, to: transform(elements[index]))
      }
    }
    count = elements.count
  }
}
