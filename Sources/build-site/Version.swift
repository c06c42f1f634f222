/// The program's own version; the extension for Visual Studio Code that `init` writes has the same.
let programVersion = "1.0.0"
