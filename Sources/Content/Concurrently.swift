import Dispatch
import Synchronization

/// The results of two pieces of work that need nothing of each other, done at the same time.
///
/// Either may use all cores by itself; the second is done on this thread.
package func concurrently<First: Sendable, Second>(
  _ first: @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let early = Slot<First>()
  let late = withoutActuallyEscaping(first) { first in
    let group = DispatchGroup()
    DispatchQueue.global(qos: .userInitiated).async(group: group) { early.fill(first()) }
    let late = second()
    group.wait()
    return late
  }
  guard let early = early.value else { preconditionFailure("the first piece of work has left no result") }
  return (early, late)
}

/// What another thread leaves for this one.
private final class Slot<Value: Sendable>: Sendable {
  private let content = Mutex<Value?>(nil)

  var value: Value? { content.withLock { $0 } }

  func fill(_ value: Value) { content.withLock { $0 = value } }
}
