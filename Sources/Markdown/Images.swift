/// Whether browsers may show what an image leads to; told by its name's ending alone.
package func isPicture(_ destination: String) -> Bool {
  let path = destination.prefix { $0 != "?" && $0 != "#" }.lowercased()
  return !endingsOfOthers.contains(where: path.hasSuffix)
}

private let endingsOfOthers = [
  ".heic", ".heif", ".tif", ".tiff", ".psd", ".raw", ".cr2", ".dng", ".eps", ".ai", ".pdf", ".mp4", ".m4v",
  ".mov", ".avi", ".mkv", ".webm", ".ogv", ".mp3", ".m4a", ".wav", ".ogg", ".docx", ".xlsx", ".zip",
]

/// Whether an image's text says no more than a camera or a program wrote: `IMG_1204.jpg`, `Screenshot
/// 2024-01-29 at 10.15.22`, `image`.
func isFileName(_ text: String) -> Bool {
  let text = text.lowercased().replacing("screen shot", with: "screenshot")
  let ending = endingsOfPictures.first(where: text.hasSuffix)
  if ending != nil, !text.contains(" ") { return true }
  let words = text.dropLast(ending?.count ?? 0).split { !$0.isLetter }
  return words.count < 4 && words.first.map { namesOfPictures.contains(String($0)) } == true
    && words.dropFirst().allSatisfy { wordsInNames.contains(String($0)) }
}

private let endingsOfPictures = [
  ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic", ".bmp", ".tif", ".tiff",
]

private let namesOfPictures: Set = [
  "img", "dsc", "dscn", "dscf", "pxl", "image", "photo", "picture", "pic", "screenshot", "untitled",
  "фото", "зображення", "изображение", "знімок", "снимок", "скріншот", "скриншот",
]

private let wordsInNames: Set = ["at", "e", "wa", "am", "pm", "екрана", "экрана", "о", "в", "copy"]
