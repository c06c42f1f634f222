/// A writer whose bytes can be taken away before it is done.
package protocol PartWriter {
  /// What was written since bytes were last taken.
  var bytes: [UInt8] { get }
  /// Takes what was written so far and keeps its room for what comes.
  mutating func drain(_ take: ([UInt8]) -> Void)
}
