// Files of this repository that the program carries with it.
struct EmbeddedFile {
  const char *path;
  const unsigned char *bytes;
  unsigned long count;
};

const struct EmbeddedFile *embeddedFiles(void);
unsigned long embeddedFileCount(void);
