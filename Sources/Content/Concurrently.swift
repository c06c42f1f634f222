import Dispatch
import Synchronization

/// The results of two pieces of work that need nothing of each other, done at the same time.
///
/// Either may use all cores by itself; the second is done on this thread.
package func concurrently<First: Sendable, Second>(
  _ first: @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  withoutActuallyEscaping(first) { first in
    let early = Future(first)
    let late = second()
    return (early.value, late)
  }
}

/// Work that another thread begins at once, so that its result is there, or nearly so, when it is needed.
package final class Future<Value: Sendable>: Sendable {
  private let content = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let value = work()
      content.withLock { $0 = value }
    }
  }

  /// Work that is done already.
  package init(value: Value) {
    content.withLock { $0 = value }
  }

  /// Waits until the work is done.
  package var value: Value {
    group.wait()
    guard let value = content.withLock({ $0 }) else { preconditionFailure("work has left no result") }
    return value
  }
}
