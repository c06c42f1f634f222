/// The same numbers on every run (xorshift64*).
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ upper: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(upper, 1)
  }
}

/// How many documents each test by chance makes.
let chanceRounds = 4_000
