extension Array {
  /// The position of the first element that no longer comes before something, in an array sorted by that; the
  /// end if all do.
  package func firstPosition(past comesBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
