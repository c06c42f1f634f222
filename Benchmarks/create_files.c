// Creates a tree of folders and files of given sizes, as fast as plain calls do on one thread: the raw cost
// of what a generator writes.
//
// create_files FOLDER < LISTING, where a line is `SIZE PATH`, or `- PATH` for a folder, parents first.

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { longest_line = 8192 };

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void create_file(const char *path, const char *bytes, size_t size) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) fail(path);
  while (size > 0) {
    ssize_t step = write(file, bytes, size);
    if (step < 0) fail(path);
    bytes += step;
    size -= (size_t)step;
  }
  close(file);
}

int main(int count, char **arguments) {
  if (count != 2) {
    fputs("usage: create_files FOLDER < LISTING\n", stderr);
    return 64;
  }
  if (mkdir(arguments[1], 0755) != 0) fail(arguments[1]);
  if (chdir(arguments[1]) != 0) fail(arguments[1]);
  size_t capacity = 0;
  char *bytes = NULL;
  char line[longest_line];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    char *path = strchr(line, ' ');
    if (!path) continue;
    *path++ = 0;
    if (line[0] == '-') {
      if (mkdir(path, 0755) != 0) fail(path);
      continue;
    }
    size_t size = strtoull(line, NULL, 10);
    if (size > capacity) {
      bytes = realloc(bytes, size);
      if (!bytes) fail("memory");
      memset(bytes, 'x', size);
      capacity = size;
    }
    create_file(path, bytes, size);
  }
  return 0;
}
