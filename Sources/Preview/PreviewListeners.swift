import FlyingFox
import FlyingSocks
import Synchronization

/// The browsers that wait for news.
final class PreviewListeners: Sendable {
  private let state = Mutex(State())

  private struct State {
    var next = 0
    var streams: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var isClosed = false
  }

  /// A comment, which browsers pass over; it shows which of them are gone.
  static let heartbeat = Array(":\n\n".utf8)

  /// A stream of server-sent events that begins with one.
  func stream(first: [UInt8]) -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
    let number = state.withLock { state -> Int? in
      guard !state.isClosed else { return nil }
      state.next += 1
      state.streams[state.next] = continuation
      return state.next
    }
    guard let number else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.streams.removeValue(forKey: number) }
    }
    continuation.yield(first)
    return stream
  }

  func send(_ event: [UInt8]) {
    for stream in state.withLock({ Array($0.streams.values) }) { stream.yield(event) }
  }

  func close() {
    let streams = state.withLock { state in
      state.isClosed = true
      return Array(state.streams.values)
    }
    for stream in streams { stream.finish() }
  }
}

/// Events as the body of a response without an end.
struct EventBody: AsyncBufferedSequence {
  typealias Element = UInt8
  let events: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var events: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    fileprivate init(events: AsyncStream<[UInt8]>.Iterator) { self.events = events }

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty, let event = await events.next() { rest = event[...] }
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
