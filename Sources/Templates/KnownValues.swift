/// What the fields of records came to while a name stands for them: templates ask whether there is something
/// and then for it, and a field's value may be costly to make.
struct KnownValues {
  private var holders: [Holder]
  private let localCount: Int

  private struct Holder {
    /// Another one whenever the name stands for something else.
    var generation = 1
    var fields: [Field] = []
  }

  private struct Field {
    var generation = 0
    var value = Value.none
  }

  /// A holder each for the locals and for the fields of the page's own record.
  init(localCount: Int, page: any Record) {
    self.localCount = localCount
    holders = [Holder](repeating: Holder(), count: localCount + page.shape.fields.count)
  }

  func holder(ofPageField slot: Int) -> Int { localCount + slot }

  mutating func forget(local: Int) { holders[local].generation += 1 }

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
