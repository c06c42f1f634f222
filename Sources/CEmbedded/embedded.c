// Written by `UPDATE_DOCS=1 swift test --filter EmbeddedFileTests`.
#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../docs/diagnostics.md"
};

static const unsigned char file1[] = {
#embed "../../starter/.editorconfig"
};

static const unsigned char file2[] = {
#embed "../../starter/.github/workflows/site.yml"
};

static const unsigned char file3[] = {
#embed "../../starter/.gitignore"
};

static const unsigned char file4[] = {
#embed "../../starter/.helix/languages.toml"
};

static const unsigned char file5[] = {
#embed "../../starter/.vscode/extensions.json"
};

static const unsigned char file6[] = {
#embed "../../starter/.vscode/extensions/build-site/extension.js"
};

static const unsigned char file7[] = {
#embed "../../starter/.vscode/extensions/build-site/package.json"
};

static const unsigned char file8[] = {
#embed "../../starter/.vscode/settings.json"
};

static const unsigned char file9[] = {
#embed "../../starter/.vscode/tasks.json"
};

static const unsigned char file10[] = {
#embed "../../starter/README.md"
};

static const unsigned char file11[] = {
#embed "../../starter/content/articles/bridge.md"
};

static const unsigned char file12[] = {
#embed "../../starter/content/entities/river-channel.md"
};

static const unsigned char file13[] = {
#embed "../../starter/content/entities/road-authority.md"
};

static const unsigned char file14[] = {
#embed "../../starter/content/entities/the-desk.md"
};

static const unsigned char file15[] = {
#embed "../../starter/content/events/northern-bridge-opened.md"
};

static const unsigned char file16[] = {
#embed "../../starter/content/pages/about.md"
};

static const unsigned char file17[] = {
#embed "../../starter/content/site.yml"
};

static const unsigned char file18[] = {
#embed "../../starter/content/sources/gazette-visit.md"
};

static const unsigned char file19[] = {
#embed "../../starter/content/sources/notice-14.md"
};

static const unsigned char file20[] = {
#embed "../../starter/content/sources/river-channel-post.md"
};

static const unsigned char file21[] = {
#embed "../../starter/netlify.toml"
};

static const unsigned char file22[] = {
#embed "../../templates/article.html"
};

static const unsigned char file23[] = {
#embed "../../templates/articles.html"
};

static const unsigned char file24[] = {
#embed "../../templates/assets/evidence.css"
};

static const unsigned char file25[] = {
#embed "../../templates/assets/filters.js"
};

static const unsigned char file26[] = {
#embed "../../templates/assets/find.js"
};

static const unsigned char file27[] = {
#embed "../../templates/assets/icon.svg"
};

static const unsigned char file28[] = {
#embed "../../templates/assets/lists.css"
};

static const unsigned char file29[] = {
#embed "../../templates/assets/reader.js"
};

static const unsigned char file30[] = {
#embed "../../templates/assets/search.js"
};

static const unsigned char file31[] = {
#embed "../../templates/assets/style.css"
};

static const unsigned char file32[] = {
#embed "../../templates/assets/timeline.css"
};

static const unsigned char file33[] = {
#embed "../../templates/assets/timeline.js"
};

static const unsigned char file34[] = {
#embed "../../templates/base.html"
};

static const unsigned char file35[] = {
#embed "../../templates/claim.html"
};

static const unsigned char file36[] = {
#embed "../../templates/claims.html"
};

static const unsigned char file37[] = {
#embed "../../templates/corrections.html"
};

static const unsigned char file38[] = {
#embed "../../templates/entities.html"
};

static const unsigned char file39[] = {
#embed "../../templates/entity.html"
};

static const unsigned char file40[] = {
#embed "../../templates/figure.html"
};

static const unsigned char file41[] = {
#embed "../../templates/figures.html"
};

static const unsigned char file42[] = {
#embed "../../templates/front.html"
};

static const unsigned char file43[] = {
#embed "../../templates/not-found.html"
};

static const unsigned char file44[] = {
#embed "../../templates/page.html"
};

static const unsigned char file45[] = {
#embed "../../templates/partials/article-card.html"
};

static const unsigned char file46[] = {
#embed "../../templates/partials/article-lead.html"
};

static const unsigned char file47[] = {
#embed "../../templates/partials/brand.html"
};

static const unsigned char file48[] = {
#embed "../../templates/partials/breadcrumbs.html"
};

static const unsigned char file49[] = {
#embed "../../templates/partials/calendar-cell.html"
};

static const unsigned char file50[] = {
#embed "../../templates/partials/cite.html"
};

static const unsigned char file51[] = {
#embed "../../templates/partials/claim-box.html"
};

static const unsigned char file52[] = {
#embed "../../templates/partials/claim-card.html"
};

static const unsigned char file53[] = {
#embed "../../templates/partials/claim-line.html"
};

static const unsigned char file54[] = {
#embed "../../templates/partials/contents.html"
};

static const unsigned char file55[] = {
#embed "../../templates/partials/correction.html"
};

static const unsigned char file56[] = {
#embed "../../templates/partials/date.html"
};

static const unsigned char file57[] = {
#embed "../../templates/partials/entities.html"
};

static const unsigned char file58[] = {
#embed "../../templates/partials/entity-card.html"
};

static const unsigned char file59[] = {
#embed "../../templates/partials/event.html"
};

static const unsigned char file60[] = {
#embed "../../templates/partials/evidence.html"
};

static const unsigned char file61[] = {
#embed "../../templates/partials/figure.html"
};

static const unsigned char file62[] = {
#embed "../../templates/partials/filters.html"
};

static const unsigned char file63[] = {
#embed "../../templates/partials/footer.html"
};

static const unsigned char file64[] = {
#embed "../../templates/partials/grades.html"
};

static const unsigned char file65[] = {
#embed "../../templates/partials/head.html"
};

static const unsigned char file66[] = {
#embed "../../templates/partials/jumps.html"
};

static const unsigned char file67[] = {
#embed "../../templates/partials/languages.html"
};

static const unsigned char file68[] = {
#embed "../../templates/partials/links.html"
};

static const unsigned char file69[] = {
#embed "../../templates/partials/loops.html"
};

static const unsigned char file70[] = {
#embed "../../templates/partials/mark.html"
};

static const unsigned char file71[] = {
#embed "../../templates/partials/menu.html"
};

static const unsigned char file72[] = {
#embed "../../templates/partials/neighbours.html"
};

static const unsigned char file73[] = {
#embed "../../templates/partials/pagination.html"
};

static const unsigned char file74[] = {
#embed "../../templates/partials/period-groups.html"
};

static const unsigned char file75[] = {
#embed "../../templates/partials/picture.html"
};

static const unsigned char file76[] = {
#embed "../../templates/partials/scale.html"
};

static const unsigned char file77[] = {
#embed "../../templates/partials/source-links.html"
};

static const unsigned char file78[] = {
#embed "../../templates/partials/source-list.html"
};

static const unsigned char file79[] = {
#embed "../../templates/partials/source.html"
};

static const unsigned char file80[] = {
#embed "../../templates/partials/tally.html"
};

static const unsigned char file81[] = {
#embed "../../templates/partials/timeline-entry.html"
};

static const unsigned char file82[] = {
#embed "../../templates/partials/timeline-line.html"
};

static const unsigned char file83[] = {
#embed "../../templates/partials/verdict.html"
};

static const unsigned char file84[] = {
#embed "../../templates/period.html"
};

static const unsigned char file85[] = {
#embed "../../templates/redirect.html"
};

static const unsigned char file86[] = {
#embed "../../templates/search.html"
};

static const unsigned char file87[] = {
#embed "../../templates/source.html"
};

static const unsigned char file88[] = {
#embed "../../templates/sources.html"
};

static const unsigned char file89[] = {
#embed "../../templates/strings/ar.yml"
};

static const unsigned char file90[] = {
#embed "../../templates/strings/en.yml"
};

static const unsigned char file91[] = {
#embed "../../templates/strings/ru.yml"
};

static const unsigned char file92[] = {
#embed "../../templates/strings/uk.yml"
};

static const unsigned char file93[] = {
#embed "../../templates/timeline.html"
};

static const struct EmbeddedFile files[] = {
  {"docs/diagnostics.md", file0, sizeof file0},
  {"starter/.editorconfig", file1, sizeof file1},
  {"starter/.github/workflows/site.yml", file2, sizeof file2},
  {"starter/.gitignore", file3, sizeof file3},
  {"starter/.helix/languages.toml", file4, sizeof file4},
  {"starter/.vscode/extensions.json", file5, sizeof file5},
  {"starter/.vscode/extensions/build-site/extension.js", file6, sizeof file6},
  {"starter/.vscode/extensions/build-site/package.json", file7, sizeof file7},
  {"starter/.vscode/settings.json", file8, sizeof file8},
  {"starter/.vscode/tasks.json", file9, sizeof file9},
  {"starter/README.md", file10, sizeof file10},
  {"starter/content/articles/bridge.md", file11, sizeof file11},
  {"starter/content/entities/river-channel.md", file12, sizeof file12},
  {"starter/content/entities/road-authority.md", file13, sizeof file13},
  {"starter/content/entities/the-desk.md", file14, sizeof file14},
  {"starter/content/events/northern-bridge-opened.md", file15, sizeof file15},
  {"starter/content/pages/about.md", file16, sizeof file16},
  {"starter/content/site.yml", file17, sizeof file17},
  {"starter/content/sources/gazette-visit.md", file18, sizeof file18},
  {"starter/content/sources/notice-14.md", file19, sizeof file19},
  {"starter/content/sources/river-channel-post.md", file20, sizeof file20},
  {"starter/netlify.toml", file21, sizeof file21},
  {"templates/article.html", file22, sizeof file22},
  {"templates/articles.html", file23, sizeof file23},
  {"templates/assets/evidence.css", file24, sizeof file24},
  {"templates/assets/filters.js", file25, sizeof file25},
  {"templates/assets/find.js", file26, sizeof file26},
  {"templates/assets/icon.svg", file27, sizeof file27},
  {"templates/assets/lists.css", file28, sizeof file28},
  {"templates/assets/reader.js", file29, sizeof file29},
  {"templates/assets/search.js", file30, sizeof file30},
  {"templates/assets/style.css", file31, sizeof file31},
  {"templates/assets/timeline.css", file32, sizeof file32},
  {"templates/assets/timeline.js", file33, sizeof file33},
  {"templates/base.html", file34, sizeof file34},
  {"templates/claim.html", file35, sizeof file35},
  {"templates/claims.html", file36, sizeof file36},
  {"templates/corrections.html", file37, sizeof file37},
  {"templates/entities.html", file38, sizeof file38},
  {"templates/entity.html", file39, sizeof file39},
  {"templates/figure.html", file40, sizeof file40},
  {"templates/figures.html", file41, sizeof file41},
  {"templates/front.html", file42, sizeof file42},
  {"templates/not-found.html", file43, sizeof file43},
  {"templates/page.html", file44, sizeof file44},
  {"templates/partials/article-card.html", file45, sizeof file45},
  {"templates/partials/article-lead.html", file46, sizeof file46},
  {"templates/partials/brand.html", file47, sizeof file47},
  {"templates/partials/breadcrumbs.html", file48, sizeof file48},
  {"templates/partials/calendar-cell.html", file49, sizeof file49},
  {"templates/partials/cite.html", file50, sizeof file50},
  {"templates/partials/claim-box.html", file51, sizeof file51},
  {"templates/partials/claim-card.html", file52, sizeof file52},
  {"templates/partials/claim-line.html", file53, sizeof file53},
  {"templates/partials/contents.html", file54, sizeof file54},
  {"templates/partials/correction.html", file55, sizeof file55},
  {"templates/partials/date.html", file56, sizeof file56},
  {"templates/partials/entities.html", file57, sizeof file57},
  {"templates/partials/entity-card.html", file58, sizeof file58},
  {"templates/partials/event.html", file59, sizeof file59},
  {"templates/partials/evidence.html", file60, sizeof file60},
  {"templates/partials/figure.html", file61, sizeof file61},
  {"templates/partials/filters.html", file62, sizeof file62},
  {"templates/partials/footer.html", file63, sizeof file63},
  {"templates/partials/grades.html", file64, sizeof file64},
  {"templates/partials/head.html", file65, sizeof file65},
  {"templates/partials/jumps.html", file66, sizeof file66},
  {"templates/partials/languages.html", file67, sizeof file67},
  {"templates/partials/links.html", file68, sizeof file68},
  {"templates/partials/loops.html", file69, sizeof file69},
  {"templates/partials/mark.html", file70, sizeof file70},
  {"templates/partials/menu.html", file71, sizeof file71},
  {"templates/partials/neighbours.html", file72, sizeof file72},
  {"templates/partials/pagination.html", file73, sizeof file73},
  {"templates/partials/period-groups.html", file74, sizeof file74},
  {"templates/partials/picture.html", file75, sizeof file75},
  {"templates/partials/scale.html", file76, sizeof file76},
  {"templates/partials/source-links.html", file77, sizeof file77},
  {"templates/partials/source-list.html", file78, sizeof file78},
  {"templates/partials/source.html", file79, sizeof file79},
  {"templates/partials/tally.html", file80, sizeof file80},
  {"templates/partials/timeline-entry.html", file81, sizeof file81},
  {"templates/partials/timeline-line.html", file82, sizeof file82},
  {"templates/partials/verdict.html", file83, sizeof file83},
  {"templates/period.html", file84, sizeof file84},
  {"templates/redirect.html", file85, sizeof file85},
  {"templates/search.html", file86, sizeof file86},
  {"templates/source.html", file87, sizeof file87},
  {"templates/sources.html", file88, sizeof file88},
  {"templates/strings/ar.yml", file89, sizeof file89},
  {"templates/strings/en.yml", file90, sizeof file90},
  {"templates/strings/ru.yml", file91, sizeof file91},
  {"templates/strings/uk.yml", file92, sizeof file92},
  {"templates/timeline.html", file93, sizeof file93},
};

const struct EmbeddedFile *embeddedFiles(void) { return files; }

unsigned long embeddedFileCount(void) { return sizeof files / sizeof *files; }
