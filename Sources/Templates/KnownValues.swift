/// What the fields of records came to while a name stands for them: templates ask whether there is something
/// and then for it, and a field's value may be costly to make.
///
/// It is kept from page to page for the room that it has; what it holds is of one page.
struct KnownValues {
  private var holders: [Holder] = []
  private var localCount = 0
  private var lastGeneration = 0

  private struct Holder {
    /// Another one whenever the name stands for something else.
    var generation = 0
    var fields: [Field] = []
  }

  private struct Field {
    var generation = -1
    var value = Value.none
  }

  /// Forgets everything; there is a holder each for the locals and for the fields of the page's own record.
  mutating func begin(localCount: Int, page: any Record) {
    self.localCount = localCount
    let count = localCount + page.shape.fields.count
    if holders.count < count { holders += repeatElement(Holder(), count: count - holders.count) }
    for holder in 0..<count { forget(local: holder) }
  }

  func holder(ofPageField slot: Int) -> Int { localCount + slot }

  mutating func forget(local: Int) {
    lastGeneration += 1
    holders[local].generation = lastGeneration
  }

  mutating func value(at slot: Int, of record: any Record, heldBy holder: Int) -> Value {
    let generation = holders[holder].generation
    if slot >= holders[holder].fields.count {
      let missing = record.shape.fields.count - holders[holder].fields.count
      holders[holder].fields += repeatElement(Field(), count: missing)
    } else if holders[holder].fields[slot].generation == generation {
      return holders[holder].fields[slot].value
    }
    let value = record.value(at: slot)
    holders[holder].fields[slot] = Field(generation: generation, value: value)
    return value
  }
}
