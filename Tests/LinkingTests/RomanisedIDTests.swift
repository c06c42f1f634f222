import Linking
import Testing

@Suite("An entity made by a name gets an id of romanised words")
struct RomanisedIDTests {
  @Test(arguments: [
    ("José Álvarez", "jose-alvarez"),
    ("  Interfax ", "interfax"),
    ("Straße der Ægir Øre Łódź Đorđe Þór", "strasse-der-aegir-ore-lodz-dorde-thor"),
    ("Işık Ərdoğan İstanbul", "isik-ardogan-istanbul"),
    ("Cafe\u{301}", "cafe"),
    ("Nguyễn Phú Trọng", "nguyen-phu-trong"),
    ("O’Brien & Sons, Ltd.", "obrien-sons-ltd"),
    ("don't", "dont"),
    ("AT&T", "at-t"),
    ("Œuvre Straẞe", "oeuvre-strasse"),
    ("Ｆｕｌｌ ２", "full-2"),
  ])
  func `Latin letters lose their marks`(name: String, id: String) {
    #expect(romanisedID(of: name) == id)
  }

  @Test(arguments: [
    ("Київ", "kyiv"),
    ("Згорани, Їжакевич, Юрій", "zghorany-yizhakevych-yurii"),
    ("Знам’янка", "znamianka"),
    ("Володимир Зеленський", "volodymyr-zelenskyi"),
    ("Ґалаґан Згурський", "galagan-zghurskyi"),
    ("Запоріжжя", "zaporizhzhia"),
    ("Ки\u{457}в", "kyiv"),
    ("Кии\u{306} \u{456}\u{308}", "kyi-yi"),
  ])
  func `Ukrainian follows the official table`(name: String, id: String) {
    #expect(romanisedID(of: name) == id)
  }

  @Test(arguments: [
    ("Александр Лукашенко", "aleksandr-lukashenko"),
    ("Горбачёв", "gorbachev"), ("Горбачев", "gorbachev"),
    ("Объект Крым Эхо", "obekt-krym-ekho"),
    ("Дмитрий Песков", "dmitriy-peskov"),
    ("Ђоковић Љубљана", "djokovic-ljubljana"),
  ])
  func `other Cyrillic is read as Russian, with the letters of its neighbours`(name: String, id: String) {
    #expect(romanisedID(of: name) == id)
  }

  @Test(arguments: [
    ("Αθήνα", "athina"), ("Θεσσαλονίκης Ωραία", "thessalonikis-oraia"),
  ])
  func `Greek is written letter by letter`(name: String, id: String) {
    #expect(romanisedID(of: name) == id)
  }

  @Test(arguments: [
    ("東京", "6771-4eac"), ("東京 2020", "6771-4eac-2020"), ("שלום", "5e9-5dc-5d5-5dd"),
    ("٢٠٢٣", "2023"), ("!?", "21-3f"), ("😀", "1f600"), ("", "unnamed"),
  ])
  func `what has no Latin form is written in codes and is never empty`(name: String, id: String) {
    #expect(romanisedID(of: name) == id)
  }

  @Test func `a name too long for a file's name keeps its beginning and ends in a hash`() {
    let long = String(repeating: "very ", count: 100)
    let id = romanisedID(of: long + "long")
    #expect(id.utf8.count <= 120)
    #expect(id.hasPrefix("very-very-"))
    #expect(id != romanisedID(of: long + "longer"))
  }
}
