/// What is said about what; a whole message for every code of the room.
let complaints: [Complaint] = [
  Complaint(
    #"{{ title title }}"#,
    #"page.html:1:10: error[E0701]: `title` stands where the end of the tag is expected (write the end of the tag here, or remove `title`)"#
  ),
  Complaint(
    #"{{ title | }}"#,
    #"page.html:1:12: error[E0701]: the end of the tag stands where a filter's name is expected (write a filter's name here, or remove the end of the tag)"#
  ),
  Complaint(
    #"{{ ü }}"#,
    #"page.html:1:4: error[E0701]: `ü` has no meaning in a template's tag (remove it, or put it in quotation marks)"#
  ),
  Complaint(
    #"{{ "abc }}"#,
    #"page.html:1:4: error[E0701]: this quotation mark is never closed (close the text with the same mark)"#),
  Complaint(
    #"{{ "\N{dash}" }}"#,
    #"page.html:1:4: error[E0701]: `\N` is no escape that can be read (write `\\` for a backslash, or `\u` and four hexadecimal digits for a character)"#
  ),
  Complaint(
    #"{{ 1.5 }}"#,
    #"page.html:1:4: error[E0704]: `1.5` exists in Jinja2, but not here (use whole numbers: templates here know no others)"#
  ),
  Complaint(
    #"{{ 99999999999999999999 }}"#,
    #"page.html:1:4: error[E0704]: `99999999999999999999` exists in Jinja2, but not here (use a number below 9223372036854775808)"#
  ),
  Complaint(
    #"{{ 0x10 }}"#,
    #"page.html:1:4: error[E0704]: `0x10` is no decimal number (write the number with the digits 0 to 9, without leading zeros)"#
  ),
  Complaint(
    #"<p>{{ title"#,
    #"page.html:1:4: error[E0702]: `{{` is never closed (close it with `}}`)"#),
  Complaint(
    #"a {% if draft"#,
    #"page.html:1:3: error[E0702]: `{%` is never closed (close it with `%}`)"#),
  Complaint(
    #"{# note"#,
    #"page.html:1:1: error[E0702]: `{#` is never closed (close it with `#}`)"#),
  Complaint(
    #"{% if draft %}x"#,
    #"page.html:1:1: error[E0702]: `{% if %}` is never closed (close it with `{% endif %}`)"#),
  Complaint(
    #"{% for x in tags %}x"#,
    #"page.html:1:1: error[E0702]: `{% for %}` is never closed (close it with `{% endfor %}`)"#),
  Complaint(
    #"{% raw %}x"#,
    #"page.html:1:1: error[E0702]: `{% raw %}` is never closed (close it with `{% endraw %}`)"#),
  Complaint(
    #"{% block a %}x"#,
    #"page.html:1:1: error[E0702]: `{% block %}` is never closed (close it with `{% endblock %}`)"#),
  Complaint(
    #"{% iff draft %}{% else %}{% endif %}"#,
    #"page.html:1:4: error[E0703]: unknown tag `iff` (did you mean `if`?)"#),
  Complaint(
    #"{% macro m() %}{% endmacro %}"#,
    #"page.html:1:4: error[E0704]: tag `macro` exists in Jinja2, but not here (write a file below `partials/`, set the names that it needs, and include it: `{% set date = article.date %}{% include "partials/date.html" %}`)"#
  ),
  Complaint(
    #"{{ count / 2 }}"#,
    #"page.html:1:10: error[E0704]: `/` exists in Jinja2, but not here (templates here know whole numbers only; `//` divides and rounds down)"#
  ),
  Complaint(
    #"{{ {"a": 1} }}"#,
    #"page.html:1:4: error[E0704]: `{` exists in Jinja2, but not here (records come from the page's values; a template cannot write one)"#
  ),
  Complaint(
    #"{{ (1, 2)|join }}"#,
    #"page.html:1:6: error[E0704]: `,` exists in Jinja2, but not here (write a list: `[a, b]`)"#),
  Complaint(
    #"{{ title.upper() }}"#,
    #"page.html:1:15: error[E0704]: `(` exists in Jinja2, but not here (use the filter: `value|upper`)"#
  ),
  Complaint(
    #"{{ tags[::2]|join }}"#,
    #"page.html:1:10: error[E0701]: `:` stands where a value is expected (write a value here, or remove `:`)"#
  ),
  Complaint(
    #"{% set a, b = tags %}"#,
    #"page.html:1:9: error[E0704]: `,` exists in Jinja2, but not here (set one name at a time)"#),
  Complaint(
    #"{% include "part.html" ignore missing %}"#,
    #"page.html:1:24: error[E0704]: `ignore` exists in Jinja2, but not here (an included template must be there, and sees the names around it: `{% set date = ... %}` before it)"#
  ),
  Complaint(
    #"{% for x in tags recursive %}{% endfor %}"#,
    #"page.html:1:18: error[E0704]: `recursive` exists in Jinja2, but not here (include a template for each level instead)"#
  ),
  Complaint(
    #"{% block a required %}{% endblock %}"#,
    #"page.html:1:12: error[E0704]: `required` exists in Jinja2, but not here (give the block a body that says what is missing)"#
  ),
  Complaint(
    #"{{ title if draft }}"#,
    #"page.html:1:10: error[E0704]: this `if` has no `else` (say what stands there otherwise: `a if b else ""`)"#
  ),
  Complaint(
    #"{{ ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) }}"#,
    #"page.html:1:34: error[E0706]: this is nested more than 60 deep (move a part to a template of its own and include it)"#
  ),
  Complaint(
    #"{% set loop = 1 %}"#,
    #"page.html:1:8: error[E0707]: `loop` cannot be given a value (choose another name)"#),
  Complaint(
    #"{{ title|uper }}"#,
    #"page.html:1:10: error[E0708]: unknown filter `uper` (did you mean `upper`?)"#),
  Complaint(
    #"{{ title|zzzzzz }}"#,
    #"page.html:1:10: error[E0708]: unknown filter `zzzzzz` (docs/templates.md lists the filters of the subset)"#
  ),
  Complaint(
    #"{{ count|filesizeformat }}"#,
    #"page.html:1:10: error[E0709]: filter `filesizeformat` exists in Jinja2, but not here (docs/templates.md lists the filters of the subset)"#
  ),
  Complaint(
    #"{{ count is callable }}"#,
    #"page.html:1:13: error[E0709]: test `callable` exists in Jinja2, but not here (the tests are `boolean`, `defined`, `divisibleby`, `eq`, `even`, `false`, `ge`, `gt`, `in`, `integer`, `le`, `lt`, `mapping`, `ne`, `none`, `number`, `odd`, `string`, `true`, `undefined`)"#
  ),
  Complaint(
    #"{{ count is oddd }}"#,
    #"page.html:1:13: error[E0710]: unknown test `oddd` (did you mean `odd`?)"#),
  Complaint(
    #"{{ title|upper(1) }}"#,
    #"page.html:1:16: error[E0711]: too many arguments for filter `upper` (`upper` takes no arguments)"#),
  Complaint(
    #"{{ title|truncate(size=3) }}"#,
    #"page.html:1:19: error[E0711]: filter `truncate` has no free parameter `size` (`truncate` takes `length`, `killwords`, `end`, `leeway`)"#
  ),
  Complaint(
    #"{{ title|replace("a") }}"#,
    #"page.html:1:10: error[E0711]: filter `replace` needs `new` (write it in parentheses: `replace(...)`)"#),
  Complaint(
    #"{{ title|truncate(length=9, true) }}"#,
    #"page.html:1:29: error[E0711]: an argument without a name follows one with a name (name this argument too, or move it forward)"#
  ),
  Complaint(
    #"{{ count is divisibleby }}"#,
    #"page.html:1:13: error[E0711]: test `divisibleby` takes one argument (write it behind the test: `is divisibleby 3`)"#
  ),
  Complaint(
    #"{{ count is odd(1) }}"#,
    #"page.html:1:13: error[E0711]: test `odd` takes no arguments (remove the parentheses)"#),
  Complaint(
    #"{{ sources|map(attribute=title)|join }}"#,
    #"page.html:1:26: error[E0711]: the field's name for `map` must stand in the template (write it in quotation marks: `attribute="title"`)"#
  ),
  Complaint(
    #"{{ count|round(1, "ceil") }}"#,
    #"page.html:1:19: error[E0711]: this `method` of filter `round` exists in Jinja2, but not here (docs/templates.md says what `round` takes)"#
  ),
  Complaint(
    #"{% include "prat.html" %}"#,
    #"page.html:1:12: error[E0712]: there is no template `prat.html` (did you mean `part.html`?)"#),
  Complaint(
    #"{% include title %}"#,
    #"page.html:1:12: error[E0713]: the template's name must stand in quotation marks (write it out: templates are put together before any page is rendered)"#
  ),
  Complaint(
    #"{% include "page.html" %}"#,
    #"page.html:1:12: error[E0715]: templates lead back to themselves: `page.html` → `page.html` (remove one of these includes or extends)"#
  ),
  Complaint(
    #"{% block a %}{% endblock %}{% block a %}{% endblock %}"#,
    #"page.html:1:37: error[E0716]: block `a` stands twice in this template (give one of them another name)"#),
  Complaint(
    #"{% extends "base.html" %}<p>lost</p>"#,
    #"page.html:1:26: error[E0717]: this is never shown: a template that extends another shows only its blocks (move it into a block)"#
  ),
  Complaint(
    #"{% extends "base.html" %}{% block titel %}lost{% endblock %}"#,
    #"page.html:1:35: error[E0719]: block `titel` is never shown: no template above has a block of this name (use one of `a`, or add the block to the template that is extended)"#
  ),
  Complaint(
    #"{% endif %}"#,
    #"page.html:1:1: error[E0718]: `{% endif %}` closes nothing (open it with `{% if %}`, or remove it)"#),
  Complaint(
    #"{% if draft %}{% extends "base.html" %}{% endif %}"#,
    #"page.html:1:15: error[E0718]: `{% extends %}` stands inside another tag (make it the first line of the template)"#
  ),
  Complaint(
    #"{% extends "base.html" %}{% extends "base.html" %}"#,
    #"page.html:1:26: error[E0718]: a template can extend only one other (remove this tag)"#),
  Complaint(
    #"{{ super() }}"#,
    #"page.html:1:1: error[E0718]: `super()` stands outside all blocks (move it into the block whose parent it should show)"#
  ),
  Complaint(
    #"{% block a %}{{ super() }}{% endblock %}"#,
    #"page.html:1:14: error[E0718]: block `a` has nothing that `super()` could show (remove it, or define the block in the template that is extended)"#
  ),
  Complaint(
    #"é {{ titel }}"#,
    #"page.html:1:6: error[E0720]: unknown name `titel` (did you mean `title`?)"#),
  Complaint(
    #"{{ loop.index }}"#,
    #"page.html:1:4: error[E0720]: there is no `loop` here (use it inside `{% for %}`; blocks and included templates do not see the `loop` around them)"#
  ),
  Complaint(
    #"{% for x in tags %}{{ loop.indx }}{% endfor %}"#,
    #"page.html:1:28: error[E0722]: `loop` has no field `indx` (did you mean `index`?)"#),
  Complaint(
    #"{% if draft %}{% set x = 1 %}{% endif %}{{ x }}"#,
    #"page.html:1:44: error[E0721]: `x` is set in some branches only (set it before the `{% if %}` or in every branch)"#
  ),
  Complaint(
    #"{% for x in tags %}{{ title }}{% endfor %}{% set title = "x" %}"#,
    #"page.html:1:50: error[E0721]: `title` is set here, but read further up inside another tag, where Jinja2 would find nothing (set it before that, or choose another name)"#
  ),
  Complaint(
    #"{{ lead.titel }}"#,
    #"page.html:1:9: error[E0722]: the record `Source` has no field `titel` (did you mean `title`?)"#),
  Complaint(
    #"{{ extra.items }}"#,
    #"page.html:1:10: error[E0722]: `.items` would be a method in Jinja2 (write `["items"]` for the key of that name)"#
  ),
  Complaint(
    #"{{ title.name }}"#,
    #"page.html:1:10: error[E0723]: `title` is text and has no field `name` (only records have fields)"#),
  Complaint(
    #"{{ count[0] }}"#,
    #"page.html:1:4: error[E0723]: `count` is an integer and has no items (only lists and text have items that can be counted)"#
  ),
  Complaint(
    #"{% for x in title %}{% endfor %}"#,
    #"page.html:1:13: error[E0724]: `title` is text, not a list (use a list here)"#),
  Complaint(
    #"{% for a, b in numbers %}{% endfor %}"#,
    #"page.html:1:11: error[E0724]: the items are an integer, which 2 names cannot share (use one name)"#),
  Complaint(
    #"{{ count == title }}"#,
    #"page.html:1:4: error[E0725]: an integer is compared with text (compare values of the same type; these can never be equal)"#
  ),
  Complaint(
    #"{{ count + title }}"#,
    #"page.html:1:4: error[E0726]: `+` cannot be used with an integer and text (use numbers, or put text together with `~`)"#
  ),
  Complaint(
    #"{{ title * 2 }}"#,
    #"page.html:1:4: error[E0726]: `*` cannot be used with text and an integer (use numbers, or put text together with `~`)"#
  ),
  Complaint(
    #"{{ tags[title] }}"#,
    #"page.html:1:9: error[E0726]: `title` is text, but an index must be an integer (use an integer here)"#),
  Complaint(
    #"{{ (sources|sort)[0].title }}"#,
    #"page.html:1:5: error[E0726]: a record (Source) cannot be put in order (name a field to go by: `attribute="title"`)"#
  ),
  Complaint(
    #"{{ sources|join(", ") }}"#,
    #"page.html:1:12: error[E0726]: a list of a record (Source) cannot be joined (name a field: `join(", ", attribute="title")`)"#
  ),
  Complaint(
    #"{{ count|upper }}"#,
    #"page.html:1:10: error[E0727]: filter `upper` takes text without tags, not an integer (use it on text without tags)"#
  ),
  Complaint(
    #"{{ title|safe }}"#,
    #"page.html:1:10: error[E0727]: `title` is text, and only HTML can be `safe` (remove `safe`: text is escaped, and values that are HTML are not)"#
  ),
  Complaint(
    #"{{ tags|reverse|length }}"#,
    #"page.html:1:4: error[E0727]: Jinja2 can read this list only once, and not count or test it (put `|list` behind it)"#
  ),
  Complaint(
    #"{{ "a"|e ~ "b" }}"#,
    #"page.html:1:4: error[E0727]: Jinja2 would escape these literals twice (write the text outside the tag)"#
  ),
  Complaint(
    #"{{ tags }}"#,
    #"page.html:1:4: error[E0728]: `tags` is a list and cannot be printed (print its parts: a field, or its items in a `{% for %}`)"#
  ),
  Complaint(
    #"{{ lead }}"#,
    #"page.html:1:4: error[E0728]: `lead` is a record (Source) and cannot be printed (print a field of it, such as `lead.title`)"#
  ),
  Complaint(
    #"{{ summary }}"#,
    #"page.html:1:4: error[E0729]: `summary` may be none, and would be printed as `None` (ask first: `{% if summary %}`, or write `summary|default("", true)`)"#
  ),
  Complaint(
    #"{{ author.name }}"#,
    #"page.html:1:4: error[E0729]: `author` may be none, and is asked for `name` (ask first: `{% if author %}`)"#
  ),
  Complaint(
    #"{{ summary|upper }}"#,
    #"page.html:1:4: error[E0729]: `summary` may be none, and is given to `upper` (ask first: `{% if summary %}`)"#
  ),
  Complaint(
    #"<a href="{{ title }}">x</a>"#,
    #"page.html:1:13: error[E0730]: `title` is not known to be a safe address, and could begin with `javascript:` (use a value that is an address, or write the address's beginning before it: `/`, `#` or `https://`)"#
  ),
  Complaint(
    #"<a href="java{{ title }}">x</a>"#,
    #"page.html:1:17: error[E0730]: `title` is not known to be a safe address, and could begin with `javascript:` (use a value that is an address, or write the address's beginning before it: `/`, `#` or `https://`)"#
  ),
  Complaint(
    #"<a href={{ url }}>x</a>"#,
    #"page.html:1:12: error[E0731]: `url` is an attribute's value without quotation marks (put the whole value in quotation marks: `="{{ url }}..."`)"#
  ),
  Complaint(
    #"<script>var x = "{{ title }}";</script>"#,
    #"page.html:1:21: error[E0732]: `title` stands inside `<script>`, where escaping is no protection (put it in a `data-` attribute and read that from a script; in a script of JSON, write `{{ title|tojson }}` without quotation marks)"#
  ),
  Complaint(
    #"<style>p { color: {{ title }} }</style>"#,
    #"page.html:1:22: error[E0732]: `title` stands inside `<style>`, where escaping is no protection (use a class, and style the class)"#
  ),
  Complaint(
    #"<p onclick="f('{{ title }}')">x</p>"#,
    #"page.html:1:19: error[E0732]: `title` stands in a script attribute, where escaping is no protection (put it in a `data-` attribute and read that from a script)"#
  ),
  Complaint(
    #"<p style="width: {{ title }}">x</p>"#,
    #"page.html:1:21: error[E0732]: `title` stands in a style attribute, where escaping is no protection (use a class, and style the class)"#
  ),
  Complaint(
    #"<iframe srcdoc="{{ title }}"></iframe>"#,
    #"page.html:1:20: error[E0732]: `title` stands in `srcdoc`, where escaping is no protection (put the value in the page itself)"#
  ),
  Complaint(
    #"<{{ title }}>"#,
    #"page.html:1:5: error[E0733]: `title` stands in a tag, outside the attributes' values (write the name out, with `{% if %}` around it)"#
  ),
  Complaint(
    #"<p {{ title }}>x</p>"#,
    #"page.html:1:7: error[E0733]: `title` stands in a tag, outside the attributes' values (write the name out, with `{% if %}` around it)"#
  ),
  Complaint(
    #"<a {% if draft %}href{% else %}title{% endif %}="{{ url }}">x</a>"#,
    #"page.html:1:53: error[E0733]: `url` is the value of an attribute whose name depends on a branch (write name and value together in each branch)"#
  ),
  Complaint(
    #"<p title="{{ body }}">x</p>"#,
    #"page.html:1:14: error[E0734]: `body` is HTML and stands where only text can stand (write `{{ body|striptags }}`)"#
  ),
  Complaint(
    #"<title>{{ body }}</title>"#,
    #"page.html:1:11: error[E0734]: `body` is HTML and stands where only text can stand (write `{{ body|striptags }}`)"#
  ),
  Complaint(
    #"<p data-x="{{ tags|tojson }}">x</p>"#,
    #"page.html:1:15: error[E0734]: `tags|tojson` holds double quotation marks and stands between such (use single quotation marks around it)"#
  ),
  Complaint(
    #"{% if draft %}<p title="{% endif %}">x"#,
    #"page.html:1:1: error[E0735]: the branches leave the page in different places: one inside an attribute of `<p`, one between tags (close in each branch what it opens)"#
  ),
  Complaint(
    #"{% for x in tags %}<p title="{{ x }}{% endfor %}"#,
    #"page.html:1:1: error[E0735]: the loop begins between tags and ends inside an attribute of `<p`, so that its turns differ (close in the loop what it opens)"#
  ),
  Complaint(
    #"<p>{{ title }}</p><p class="x"#,
    #"page.html:1:19: error[E0736]: the page ends inside an attribute of `<p` (close what begins here)"#),
  Complaint(
    #"{{ extra.nope }}"#,
    #"page.html:1:10: error[E0740]: there is no `nope` in this page's value (ask first: `is defined`, or write `|default("")` behind it)"#
  ),
  Complaint(
    #"{{ numbers[9] }}"#,
    #"page.html:1:4: error[E0740]: there is no item 9 in this page's list (ask for the list's length first)"#),
  Complaint(
    #"{{ none_here|first }}"#,
    #"page.html:1:4: error[E0740]: `first` finds nothing on this page (ask first whether there is something)"#
  ),
  Complaint(
    #"{{ count // 0 }}"#,
    #"page.html:1:4: error[E0741]: division by zero (ask first whether the divisor is zero)"#),
  Complaint(
    #"{{ 9223372036854775807 + count }}"#,
    #"page.html:1:4: error[E0741]: the number is too big (use numbers below 9223372036854775808)"#),
  Complaint(
    #"{{ extra.key + 1 }}"#,
    #"page.html:1:4: error[E0742]: `+` cannot be used with text (ask first what kind of value it is: `is string`, `is mapping`)"#
  ),
  Complaint(
    #"{% for x in extra.key %}{% endfor %}"#,
    #"page.html:1:13: error[E0742]: the value is text, not a list (write a list in the page's front matter)"#),
  Complaint(
    #"{% for a, b in extra["items"] %}{% endfor %}"#,
    #"page.html:1:16: error[E0742]: an item has 0 parts for 2 names (use one name for each part)"#),
  Complaint(
    #"{{ title|truncate(1) }}"#,
    #"page.html:1:4: error[E0742]: filter `truncate` was given a number that is shorter than its ending (use another number)"#
  ),
  Complaint(
    #"{{ "&odd;"|striptags }}"#,
    #"page.html:1:4: error[E0742]: `striptags` met a character reference that it does not know (write the character itself, or its number: `&#160;`)"#
  ),
  Complaint(
    #"{{ extra.nested.no }}"#,
    #"page.html:1:4: error[E0743]: the value is none, and Jinja2 would print `None` (write `|default("", true)` behind it)"#
  ),
  Complaint(
    #"{{ extra.nested }}"#,
    #"page.html:1:4: error[E0743]: the value is a list or a mapping and cannot be printed (print its parts)"#),
]
