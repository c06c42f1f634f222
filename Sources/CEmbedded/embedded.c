// Written by `UPDATE_DOCS=1 swift test --filter EmbeddedFileTests`.
#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../docs/diagnostics.md"
};

static const unsigned char file1[] = {
#embed "../../templates/article.html"
};

static const unsigned char file2[] = {
#embed "../../templates/articles.html"
};

static const unsigned char file3[] = {
#embed "../../templates/assets/icon.svg"
};

static const unsigned char file4[] = {
#embed "../../templates/assets/search.js"
};

static const unsigned char file5[] = {
#embed "../../templates/assets/style.css"
};

static const unsigned char file6[] = {
#embed "../../templates/base.html"
};

static const unsigned char file7[] = {
#embed "../../templates/claim.html"
};

static const unsigned char file8[] = {
#embed "../../templates/claims.html"
};

static const unsigned char file9[] = {
#embed "../../templates/corrections.html"
};

static const unsigned char file10[] = {
#embed "../../templates/entities.html"
};

static const unsigned char file11[] = {
#embed "../../templates/entity.html"
};

static const unsigned char file12[] = {
#embed "../../templates/front.html"
};

static const unsigned char file13[] = {
#embed "../../templates/not-found.html"
};

static const unsigned char file14[] = {
#embed "../../templates/page.html"
};

static const unsigned char file15[] = {
#embed "../../templates/partials/article-card.html"
};

static const unsigned char file16[] = {
#embed "../../templates/partials/brand.html"
};

static const unsigned char file17[] = {
#embed "../../templates/partials/breadcrumbs.html"
};

static const unsigned char file18[] = {
#embed "../../templates/partials/calendar-cell.html"
};

static const unsigned char file19[] = {
#embed "../../templates/partials/claim-box.html"
};

static const unsigned char file20[] = {
#embed "../../templates/partials/claim-card.html"
};

static const unsigned char file21[] = {
#embed "../../templates/partials/claim-line.html"
};

static const unsigned char file22[] = {
#embed "../../templates/partials/contents.html"
};

static const unsigned char file23[] = {
#embed "../../templates/partials/correction.html"
};

static const unsigned char file24[] = {
#embed "../../templates/partials/date.html"
};

static const unsigned char file25[] = {
#embed "../../templates/partials/entities.html"
};

static const unsigned char file26[] = {
#embed "../../templates/partials/entity-card.html"
};

static const unsigned char file27[] = {
#embed "../../templates/partials/event.html"
};

static const unsigned char file28[] = {
#embed "../../templates/partials/evidence.html"
};

static const unsigned char file29[] = {
#embed "../../templates/partials/figure.html"
};

static const unsigned char file30[] = {
#embed "../../templates/partials/footer.html"
};

static const unsigned char file31[] = {
#embed "../../templates/partials/head.html"
};

static const unsigned char file32[] = {
#embed "../../templates/partials/links.html"
};

static const unsigned char file33[] = {
#embed "../../templates/partials/mark.html"
};

static const unsigned char file34[] = {
#embed "../../templates/partials/menu.html"
};

static const unsigned char file35[] = {
#embed "../../templates/partials/neighbours.html"
};

static const unsigned char file36[] = {
#embed "../../templates/partials/pagination.html"
};

static const unsigned char file37[] = {
#embed "../../templates/partials/period-groups.html"
};

static const unsigned char file38[] = {
#embed "../../templates/partials/scale.html"
};

static const unsigned char file39[] = {
#embed "../../templates/partials/source-links.html"
};

static const unsigned char file40[] = {
#embed "../../templates/partials/source-list.html"
};

static const unsigned char file41[] = {
#embed "../../templates/partials/source.html"
};

static const unsigned char file42[] = {
#embed "../../templates/partials/timeline-entry.html"
};

static const unsigned char file43[] = {
#embed "../../templates/partials/timeline-line.html"
};

static const unsigned char file44[] = {
#embed "../../templates/partials/verdict.html"
};

static const unsigned char file45[] = {
#embed "../../templates/period.html"
};

static const unsigned char file46[] = {
#embed "../../templates/redirect.html"
};

static const unsigned char file47[] = {
#embed "../../templates/search.html"
};

static const unsigned char file48[] = {
#embed "../../templates/source.html"
};

static const unsigned char file49[] = {
#embed "../../templates/sources.html"
};

static const unsigned char file50[] = {
#embed "../../templates/strings/en.yml"
};

static const unsigned char file51[] = {
#embed "../../templates/timeline.html"
};

static const struct EmbeddedFile files[] = {
  {"docs/diagnostics.md", file0, sizeof file0},
  {"templates/article.html", file1, sizeof file1},
  {"templates/articles.html", file2, sizeof file2},
  {"templates/assets/icon.svg", file3, sizeof file3},
  {"templates/assets/search.js", file4, sizeof file4},
  {"templates/assets/style.css", file5, sizeof file5},
  {"templates/base.html", file6, sizeof file6},
  {"templates/claim.html", file7, sizeof file7},
  {"templates/claims.html", file8, sizeof file8},
  {"templates/corrections.html", file9, sizeof file9},
  {"templates/entities.html", file10, sizeof file10},
  {"templates/entity.html", file11, sizeof file11},
  {"templates/front.html", file12, sizeof file12},
  {"templates/not-found.html", file13, sizeof file13},
  {"templates/page.html", file14, sizeof file14},
  {"templates/partials/article-card.html", file15, sizeof file15},
  {"templates/partials/brand.html", file16, sizeof file16},
  {"templates/partials/breadcrumbs.html", file17, sizeof file17},
  {"templates/partials/calendar-cell.html", file18, sizeof file18},
  {"templates/partials/claim-box.html", file19, sizeof file19},
  {"templates/partials/claim-card.html", file20, sizeof file20},
  {"templates/partials/claim-line.html", file21, sizeof file21},
  {"templates/partials/contents.html", file22, sizeof file22},
  {"templates/partials/correction.html", file23, sizeof file23},
  {"templates/partials/date.html", file24, sizeof file24},
  {"templates/partials/entities.html", file25, sizeof file25},
  {"templates/partials/entity-card.html", file26, sizeof file26},
  {"templates/partials/event.html", file27, sizeof file27},
  {"templates/partials/evidence.html", file28, sizeof file28},
  {"templates/partials/figure.html", file29, sizeof file29},
  {"templates/partials/footer.html", file30, sizeof file30},
  {"templates/partials/head.html", file31, sizeof file31},
  {"templates/partials/links.html", file32, sizeof file32},
  {"templates/partials/mark.html", file33, sizeof file33},
  {"templates/partials/menu.html", file34, sizeof file34},
  {"templates/partials/neighbours.html", file35, sizeof file35},
  {"templates/partials/pagination.html", file36, sizeof file36},
  {"templates/partials/period-groups.html", file37, sizeof file37},
  {"templates/partials/scale.html", file38, sizeof file38},
  {"templates/partials/source-links.html", file39, sizeof file39},
  {"templates/partials/source-list.html", file40, sizeof file40},
  {"templates/partials/source.html", file41, sizeof file41},
  {"templates/partials/timeline-entry.html", file42, sizeof file42},
  {"templates/partials/timeline-line.html", file43, sizeof file43},
  {"templates/partials/verdict.html", file44, sizeof file44},
  {"templates/period.html", file45, sizeof file45},
  {"templates/redirect.html", file46, sizeof file46},
  {"templates/search.html", file47, sizeof file47},
  {"templates/source.html", file48, sizeof file48},
  {"templates/sources.html", file49, sizeof file49},
  {"templates/strings/en.yml", file50, sizeof file50},
  {"templates/timeline.html", file51, sizeof file51},
};

const struct EmbeddedFile *embeddedFiles(void) { return files; }

unsigned long embeddedFileCount(void) { return sizeof files / sizeof *files; }
