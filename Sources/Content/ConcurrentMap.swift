import Dispatch

/// Maps every element on all cores, in chunks of neighbours; the results stand in the order of the elements.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
  // Below this, waking other threads costs more than it brings.
  let smallestChunk = 16
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
