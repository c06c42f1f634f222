/// What is said to people who come from other template languages, and about HTML that is not whole.
let habitComplaints: [Complaint] = [
  Complaint(
    #"{% if title = "a" %}x{% endif %}"#,
    #"page.html:1:13: error[E0701]: `=` stands where the end of the tag is expected (compare with `==`, `!=`, `<`, `<=`, `>`, `>=` or `in`)"#
  ),
  Complaint(
    #"{% if draft && count %}x{% endif %}"#,
    #"page.html:1:13: error[E0701]: `&` has no meaning in a template's tag (write `and`)"#),
  Complaint(
    #"{% if draft || count %}x{% endif %}"#,
    #"page.html:1:14: error[E0701]: `|` stands where a filter's name is expected (write `or`)"#),
  Complaint(
    #"{% if !draft %}x{% endif %}"#,
    #"page.html:1:7: error[E0701]: `!` has no meaning in a template's tag (write `not`)"#),
  Complaint(
    #"{% if count is "x" %}x{% endif %}"#,
    #"page.html:1:16: error[E0701]: `"x"` stands where a test's name is expected (compare with `==`, `!=`, `<`, `<=`, `>`, `>=` or `in`)"#
  ),
  Complaint(
    #"{% if count eq 7 %}x{% endif %}"#,
    #"page.html:1:13: error[E0701]: `eq` stands where the end of the tag is expected (compare with `==`, `!=`, `<`, `<=`, `>`, `>=` or `in`)"#
  ),
  Complaint(
    #"{% if draft %}a{% else if count %}b{% endif %}"#,
    #"page.html:1:24: error[E0701]: `if` stands where the end of the tag is expected (write `{% elif ... %}`)"#
  ),
  Complaint(
    #"{{ draft ? 1 : 2 }}"#,
    #"page.html:1:10: error[E0701]: `?` has no meaning in a template's tag (write `a if condition else b`)"#),
  Complaint(
    #"{{ title|default(“x”) }}"#,
    #"page.html:1:18: error[E0701]: `“` has no meaning in a template's tag (write straight quotation marks: `"` or `'`)"#
  ),
  Complaint(
    #"{{{ title }}}"#,
    #"page.html:1:3: error[E0701]: `{` stands where a value is expected (inside a tag names stand without further braces)"#
  ),
  Complaint(
    #"{{ sources|first.title }}"#,
    #"page.html:1:17: error[E0701]: `.` stands where the end of the tag is expected (put parentheses around value and filter: `(list|first).title`)"#
  ),
  Complaint(
    #"{{ title|truncate: 30 }}"#,
    #"page.html:1:18: error[E0701]: `:` stands where the end of the tag is expected (put what the filter takes in parentheses: `truncate(30)`)"#
  ),
  Complaint(
    #"{% set title == 1 %}"#,
    #"page.html:1:14: error[E0701]: `==` stands where `=` is expected (write one `=` to give a name a value)"#
  ),
  Complaint(
    #"{% set lead.title = 1 %}"#,
    #"page.html:1:12: error[E0704]: `.` exists in Jinja2, but not here (a template cannot change a value; set a name of its own: `{% set heading = ... %}`)"#
  ),
  Complaint(
    #"{% for x of tags %}{{ x }}{% endfor %}"#,
    #"page.html:1:10: error[E0701]: `of` stands where `in` is expected (write `in` here, or remove `of`)"#),
  Complaint(
    #"{% foreach x in tags %}{{ x }}{% endforeach %}"#,
    #"page.html:1:4: error[E0703]: unknown tag `foreach` (did you mean `for`?)"#),
  Complaint(
    #"{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1) }}"#,
    #"page.html:1:4: error[E0704]: tag `macro` exists in Jinja2, but not here (write a file below `partials/`, set the names that it needs, and include it: `{% set date = article.date %}{% include "partials/date.html" %}`)"#
  ),
  Complaint(
    #"{{ title|uper: 3 }}"#,
    #"page.html:1:10: error[E0708]: unknown filter `uper` (did you mean `upper`?)"#),
  Complaint(
    #"{{ range(3) }}"#,
    #"page.html:1:9: error[E0704]: `(` exists in Jinja2, but not here (loop over a list of the page's values, or over one like `[1, 2, 3]`)"#
  ),
  Complaint(
    #"{{ tags.items() }}"#,
    #"page.html:1:14: error[E0704]: `(` exists in Jinja2, but not here (use the filter: `value|items`)"#),
  Complaint(
    #"{{ tags.first }}"#,
    #"page.html:1:9: error[E0723]: `tags` is a list and has no field `first` (use the filter: `tags|first`)"#),
  Complaint(
    #"{{ extra.my-key }}"#,
    #"page.html:1:4: error[E0720]: `extra.my-key` is a subtraction, since names have no hyphen (write `extra["my-key"]`)"#
  ),
  Complaint(
    #"{{ my-title }}"#,
    #"page.html:1:4: error[E0720]: `my-title` is a subtraction, since names have no hyphen (names have letters, digits and `_`)"#
  ),
  Complaint(
    #"{{ super }}"#,
    #"page.html:1:4: error[E0720]: unknown name `super` (write `{{ super() }}`)"#),
  Complaint(
    #"{{ nothing }} {{ nothing }}"#,
    #"page.html:1:4: error[E0720]: unknown name `nothing` (the names here are `author`, `body`, `count`, `draft`, `extra`, `lead`, `missing`, `none_here`, `numbers`, `sources`, `summary`, `tags`, `title`, `url`)"#
  ),
  Complaint(
    #"{% include "part.html" %}"#, part: #"{{ nothing }}"#,
    #"part.html:1:4: error[E0720]: unknown name `nothing` (set it before this template is included: `{% set nothing = ... %}`; the names here are `author`, `body`, `count`, `draft`, `extra`, `lead`, `missing`, `none_here`, `numbers`, `sources`, `summary`, `tags`, `title`, `url`)"#
  ),
  Complaint(
    #"{% set x = title %}{{ x.a }} {{ x.b }}"#,
    #"page.html:1:25: error[E0723]: `x` is text and has no field `a` (only records have fields)"#),
  Complaint(
    #"{{ sources["0"] }}"#,
    #"page.html:1:12: error[E0726]: `"0"` is text, but an index must be an integer (use an integer here)"#),
  Complaint(
    #"{% if draft == "true" %}x{% endif %}"#,
    #"page.html:1:7: error[E0725]: true or false is compared with text (compare values of the same type; these can never be equal)"#
  ),
  Complaint(
    #"{% if draft %}x{% end if %}"#,
    #"page.html:1:19: error[E0703]: unknown tag `end` (did you mean `endif`?)"#),
  Complaint(
    #"{% if draft %}{{ title }"#,
    #"page.html:1:15: error[E0702]: `{{` is never closed (close it with `}}`)"#),
  Complaint(
    #"{% block a-b %}x{% endblock %}"#,
    #"page.html:1:11: error[E0701]: `-` stands where the end of the tag is expected (a block's name has letters, digits and `_`, but no hyphen)"#
  ),
  Complaint(
    #"{% block "a" %}x{% endblock %}"#,
    #"page.html:1:10: error[E0701]: `"a"` stands where the block's name is expected (write the block's name without quotation marks)"#
  ),
  Complaint(
    #"{% block a %}x{% endblock b %}"#,
    #"page.html:1:27: error[E0718]: `{% endblock b %}` closes the block `a` (write `{% endblock %}`, or the name of the block that it closes)"#
  ),
  Complaint(
    #"{% include "part" ~ ".html" %}"#,
    #"page.html:1:19: error[E0701]: `~` stands where the end of the tag is expected (write the end of the tag here, or remove `~`)"#
  ),
  Complaint(
    #"{% include "part.html" with { x: 1 } %}"#,
    #"page.html:1:24: error[E0704]: `with` exists in Jinja2, but not here (an included template must be there, and sees the names around it: `{% set date = ... %}` before it)"#
  ),
  Complaint(
    #"{% include "part.jinja" %}"#,
    #"page.html:1:12: error[E0712]: there is no template `part.jinja` (did you mean `part.html`?)"#),
  Complaint(
    #"{% include ".\\part.html" %}"#,
    #"page.html:1:12: error[E0712]: there is no template `.\part.html` (did you mean `part.html`?)"#),
  Complaint(
    "a\n<<<<<<< HEAD\nb {{ x\n=======\nc\n>>>>>>> topic\n",
    #"page.html:2:1: error[E0737]: two versions of the template stand here, as Git left them (keep one of them, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`)"#
  ),
  Complaint(
    "<p class=\"a>\n{% if draft %}\"{% endif %}</p>",
    #"page.html:1:1: error[E0736]: what begins here is not closed: further on the page is still inside an attribute of `<p` (close it with a quotation mark, `>` or `-->`)"#
  ),
  Complaint(
    "<!-- a\n{% if draft %}-->{% endif %}",
    #"page.html:1:1: error[E0736]: what begins here is not closed: further on the page is still in a comment (close it with a quotation mark, `>` or `-->`)"#
  ),
  Complaint(
    #"<div>a"#,
    #"page.html:1:1: warning[W0738]: `<div>` is never closed (close it with `</div>`)"#),
  Complaint(
    #"<main><div>a</main>"#,
    #"page.html:1:7: warning[W0738]: `<div>` is not closed before `</main>` (close it with `</div>`)"#),
  Complaint(
    #"<b><i>a</b></i>"#,
    #"page.html:1:4: warning[W0738]: `<i>` is not closed before `</b>` (close it with `</i>`)"#),
  Complaint(
    #"a</div>"#,
    #"page.html:1:2: warning[W0739]: `</div>` closes nothing (remove it, or open `<div>` before it)"#),
  Complaint(
    #"<sapn>a</span>"#,
    #"page.html:1:8: warning[W0739]: `</span>` closes nothing (write `</sapn>`, or open `<span>` before it)"#),
  Complaint(
    #"{% for x in tags %}<b>{{ x }}{% endfor %}"#,
    #"page.html:1:20: warning[W0738]: `<b>` is opened in each turn of the loop, and not closed in it (close it with `</b>` before `{% endfor %}`)"#
  ),
  Complaint(
    #"<div>{% include "part.html" %}</div>"#, part: #"<em>a"#,
    #"part.html:1:1: warning[W0738]: `<em>` is not closed before `</div>` (close it with `</em>`)"#),
  Complaint(
    #"<div>{% include "part.html" %}</div>"#, part: #"a</em>"#,
    #"part.html:1:2: warning[W0739]: `</em>` closes nothing (remove it, or open `<em>` before it)"#),
  Complaint(
    #"{% for x in tags %}{% set n = x %}{% endfor %}{{ n }}"#,
    #"page.html:1:50: error[E0720]: unknown name `n` (it belongs to a loop, and is gone behind `{% endfor %}`)"#
  ),
  Complaint(
    #"{% set n = 0 %}{% for x in tags %}{% set n = n + 1 %}{% endfor %}{{ n }}"#,
    #"page.html:1:42: warning[W0744]: `n` does not count: each turn of the loop begins with its value from before (use `loop.index`, or count with `length`, `sum` or `selectattr`)"#
  ),
  Complaint(
    #"{{ sources|map("title")|join }}"#,
    #"page.html:1:16: error[E0711]: without `attribute=`, Jinja2's `map` applies a filter to each item, which is not there here (name a field of the items: `map(attribute="title")`)"#
  ),
]
