"""The hand-written cases: templates that must render here, byte for byte as Jinja2 renders them.

A case is the text of a page template, or a dictionary of templates whose page is `page.html`. All of them see the sample
values of the Swift tests (`Tests/TemplatesTests/Support.swift`), which arrive here as JSON.
"""

EXPRESSIONS = r"""
title
url
body
draft
count
extra.key
extra.number
extra["key"]
extra.nested.deep
extra["nested"]["deep"]
extra["items"][0]
extra["items"][-1]
tags[0]
tags[-1]
tags.0
title[0]
title[-1]
tags[1:]|join(",")
tags[:2]|join(",")
tags[-2:]|join(",")
tags[1:2]|join(",")
tags[5:]|join(",")
tags[2:1]|join(",")
title[2:5]
title[:-3]
lead.title
lead["title"]
lead.body
sources[0].title
"text"
'single'
"a" "b"
"<b>"
"tab\tnew\nline \\ \" \' \x41 \u00e9 \q"
1
0
-1
-count
+count
- - 3
1_000
true
false
True
False
not draft
not not draft
1 + 2
1 - 2 - 3
2 * 3 + 4
2 + 3 * 4
(2 + 3) * 4
7 // 2
-7 // 2
7 // -2
7 % 3
-7 % 3
7 % -3
count + 1
count * count - 1
"a" + "b"
title + "x"
body + "<x>"
"<x>" + body
body + body
(tags + ["z"])|join("-")
(numbers + [1, 2])|sum
"a" ~ 1 ~ true
title ~ "!"
body ~ "<i>"
"<i>" ~ body
1 ~ 2 + "3"
"a" ~ 2 * 3
"1" + 2 ~ 3
1 == 1
1 != 1
1 < 2
2 <= 2
3 > 4
3 >= 4
1 < 2 < 3
1 < 3 < 2
3 > 2 == 2
"a" == "a"
"a" < "b"
"B" < "a"
title == "x"
tags == ["beta", "Alpha", "gamma", "alpha"]
summary == none
missing == none
missing != none
count == 7 and draft
count == 8 or "other"
count and title
count - 7 and title
"" or title
title or "x"
not count
draft and not count == 3
1 in numbers
3 in numbers
3 not in numbers
"beta" in tags
"an" in title
"Tea" in title
"key" in extra
"nokey" in extra
not 3 in numbers
"yes" if draft else "no"
"yes" if not draft else "no"
"a" if count == 1 else "b" if count == 7 else "c"
("a" if draft else "b") ~ "c"
summary|default("x", true)
missing|default("x", true)
missing|default("x", boolean=true)
missing|default(default_value="x", boolean=true)
title|default("x")
title|d("x")
extra.nope|default("<x>")
extra.key|default("<x>")
extra.flag|default("x", true)
extra.nested.no|default("x", true)
extra.nope|default
numbers[20]|default("gone")
none_here|first|default("none")
none_here|last|default("none")
none_here|min|default("none")
tags|length
tags|count
title|length
body|length
extra|length
tags|join
tags|join(", ")
tags|join("<")
tags|join(d="-")
numbers|join("+")
sources|join(", ", attribute="title")
sources|join(", ", attribute="rank")
sources|join("<", attribute="body")
[1, "a", true]|join("/")
tags|first
tags|last
(sources|first).title
(sources[0] if draft else lead).title
(sources[0] if not draft else lead).title
(sources if draft else [lead])|map(attribute="title")|join(",")
(none_here or sources)|sort(attribute="rank")|map(attribute="rank")|join(",")
(extra if draft and title else extra).key
(extra.nested or extra)["deep"]
(sources|last).rank
title|upper
title|lower
"straße ŉ ﬁ"|upper
"İSTANBUL ΟΔΟΣ ΑΣ. ΣΑΣ"|lower
"ὈΔΥΣΣΕΎΣ"|lower
title|capitalize
"ǆ ΟΔΟΣ"|capitalize
"ﬁne"|capitalize
""|capitalize
title|title
"hello-world (foo) [bar] {baz} <qux> it's o'neil"|title
"ΟΔΟΣ ß ﬁx"|title
" x "|trim
"\u00a0x\u2003"|trim
"xxaxx"|trim("x")
"abc"|trim("ca")
title|replace("a", "o")
title|replace("T", "<")
"aaa"|replace("a", "b", 2)
"aaa"|replace("a", "b", count=1)
"abc"|replace("", "-")
"abc"|replace("", "-", 2)
"abc"|replace("b", "")
summary|default("", true)|truncate(20)
"foo bar baz qux"|truncate(9)
"foo bar baz qux"|truncate(9, true)
"foo bar baz qux"|truncate(11)
"foo bar baz qux"|truncate(11, false, "...", 0)
"foo bar baz qux"|truncate(9, end="…", leeway=0)
"foobarbazquxfoo"|truncate(6, leeway=0)
" leading words here"|truncate(5, leeway=0)
title|escape
title|e
title|e|e
body|e
count|e
body|safe
title|urlencode
url|urlencode
"/a b/ü?&=~-_.!*"|urlencode
count|urlencode
title|reverse
tags|reverse|join(",")
tags|reverse|list|length
tags|list|length
numbers|sum
sources|sum(attribute="rank")
numbers|sum(start=100)
numbers|min
numbers|max
tags|min
tags|max
tags|min(case_sensitive=true)
(sources|min(attribute="rank")).title
(sources|max(attribute="title")).rank
tags|unique|join(",")
tags|unique(case_sensitive=true)|join(",")
sources|unique(attribute="title")|map(attribute="rank")|join(",")
tags|sort|join(",")
tags|sort(reverse=true)|join(",")
tags|sort(case_sensitive=true)|join(",")
numbers|sort|join(",")
numbers|sort(true)|join(",")
sources|sort(attribute="title")|map(attribute="rank")|join(",")
sources|sort(attribute="title", reverse=true)|map(attribute="rank")|join(",")
sources|sort(attribute="title,rank", reverse=true)|map(attribute="rank")|join(",")
sources|sort(attribute="rank")|map(attribute="title")|join(",")
sources|map(attribute="title")|join(", ")
sources|map(attribute="body")|join(", ")
sources|map(attribute="title")|list|length
sources|selectattr("note")|map(attribute="title")|join(",")
sources|rejectattr("note")|map(attribute="title")|join(",")
sources|selectattr("title", "equalto", "Zeta")|map(attribute="rank")|join(",")
sources|selectattr("rank", "==", 1)|map(attribute="title")|join(",")
sources|rejectattr("title", "ne", "Zeta")|map(attribute="rank")|join(",")
sources|selectattr("rank", "in", [1, 3])|map(attribute="rank")|join(",")
count|string
title|string
body|string
draft|string
"42"|int
" -42 "|int
"4_2"|int
"42.9"|int
"-42.9"|int
"1e3"|int
"x"|int
"x"|int(5)
""|int
"٣"|int
draft|int
count|int
"+7"|int
"1__0"|int(-1)
".5"|int
"5."|int
"inf"|int(-1)
"nan"|int(-1)
"- 5"|int(-1)
"--5"|int(-1)
-5|abs
(-5)|abs
numbers[1]|abs
count|round
15|round(-1)
25|round(-1)
(-15)|round(-1)
14|round(-1)
1250|round(-2)
title|wordcount
"a_b c-d é1 ٣ ²"|wordcount
""|wordcount
"a\nb\n\nc"|indent
"a\nb\n\nc"|indent(2)
"a\nb\n\nc"|indent(2, true)
"a\nb\n\nc"|indent(2, first=true, blank=true)
"a\r\nb\n"|indent
""|indent
body|striptags
title|striptags
"<p>a &amp; b</p>  <!-- <b>x</b> --> c"|striptags
"a < b &#65; &#x42; & c"|striptags
title|tojson
body|tojson
count|tojson
draft|tojson
missing|tojson
tags|tojson
lead|tojson
sources|tojson
extra|tojson
"\u007f\u00e9\u2028😀</script>'\"\\"|tojson
[]|tojson
draft is true
draft is false
draft is boolean
count is odd
count is even
count is divisibleby 7
count is divisibleby(3)
count is number
count is integer
draft is number
draft is integer
title is string
body is string
count is string
missing is none
summary is none
summary is not none
title is defined
title is undefined
extra.nope is defined
extra.key is defined
extra is mapping
lead is mapping
tags is mapping
count is eq 7
count is equalto(7)
count is ne 7
count is lt 8
count is gt 8
count is ge 7
count is le 6
count is lessthan 3
count is in numbers
"beta" is in(tags)
not count is odd
count is odd and draft
count is odd or draft
-count|abs
count|string|length
(count + 1)|string
"a,b"|replace(",", ";")|upper
extra.number + 1
extra.number * 2 // 3
extra.key ~ "!"
extra.key|upper
extra["items"]|join(",")
extra["items"]|length
extra.number == 4
extra.number == "4"
extra.number == true
extra.flag == 0
extra.number < 5
extra.flag or "x"
"x" if extra.flag else "y"
extra.nested.deep in "look down"
extra.number in numbers
extra|first
extra|list|join(",")
extra|items|list|length
author.name if author else ""
(author and author.name) or ""
"a" not in "b"
[1, 2, 3]|last
[[1, 2], [3]]|first|join("-")
[title, url]|join(" ")
"%"
"{{ }}"
"a }} b"
1 if draft else 2
(draft and count) or title
none or "x"
"a" if none else "b"
not none
[] or "empty"
[]|length
tags|join("-")|upper
tags|first|upper
none_here|first|default("x")
none_here|last|default("x")
sources|map(attribute="title")|unique|join(",")
sources|rejectattr("note")|list|length
sources|sort(attribute="rank", reverse=true)|map(attribute="rank")|join(",")
sources|sort(attribute="title")|map(attribute="title")|join(",")
sources|sort(attribute="title,rank")|map(attribute="rank")|join(",")
numbers|sum(start=5)
numbers|sort(reverse=true)|join(",")
numbers|reverse|join(",")
tags|unique(true)|join(",")
title|replace("T","<")
title|replace("a","b",1)
title|truncate(5)
title|truncate(5,true)
title|truncate(5,true,"")
title|truncate(9,false,"…",0)
"hello wORLD foo-bar it's"|title
"hello wORLD"|capitalize
"éLAN"|capitalize
"ß"|upper
"İ"|lower
"ǆ"|title
" a b "|trim
"a b/c?d=é&"|urlencode
count|string ~ "1"
"12"|int + 1
"x"|int(default=-1)
" 7 "|int
"1_000"|int
"-5"|int|abs
title|indent
"a\nb"|indent(2,true)
"a\n\nb"|indent(2,false,true)
"<p>a &amp; b  c</p>"|striptags
"a &lt;b&gt; c"|striptags
"<!-- x -->y"|striptags
title|e ~ title
body ~ title
title ~ body
body + title
"%s"|length
"😀é"|length
"😀é"[0]
"😀é"[-1]
"</script>"|tojson
"'"|tojson
none|tojson
[1,"a",none,true]|tojson
numbers|batch(2)|list|length
numbers|slice(2)|list|length
"a" in title
"Alp" in tags
"Alpha" in tags
4 not in numbers
count is divisibleby(2)
missing is defined
extra.zzz is defined
count is ge 8
true is true
1 is true
7 == count
"a" == 'a'
title == body
[1,2] == [1,2]
count // 2
2 * "3"|int
- 3 | abs
(-3)|abs
not 1 == 2
not draft or count
extra.flag
""|default("x")
""|default("x", true)
0|default(5, true)
draft ~ count
True and False
"a" "b" ~ "c"
"\n"|length
"\x41\u00e9"
'it\'s'
"a\"b"
tags[1:][0]
tags[-1:]|join
title[1:3]
sources[0]["title"]
sources.0.title
sources|groupby("title")|length
author and author.name
"""

PIECES = [
    "",
    "\n",
    "a\n",
    "a\n\n",
    "\r\na\r\nb\rc\r\n",
    "a\r",
    "{{ title }}\n",
    " {{- title -}} x",
    "a  {{- title }}  b",
    "a  {{ title -}}  b",
    "a \n {%- if draft -%} \n b \n {%- endif -%} \n c",
    "a {%+ if draft +%} b {%+ endif +%} c",
    "a {#- no -#} b",
    "a {# no #} b",
    "a {#+ no +#} b",
    "a {#-#} b",
    "a\u00a0{{- 1 -}}\u2003b",
    "{# {{ broken {% #}x",
    "{% raw %}{{ x }} {% if %}{% endraw %}",
    "a {%- raw -%} {{ x }} {%- endraw -%} b",
    "{%raw%}x{%endraw%}y",
    "{% raw %}\r\nx{% endraw %}",
    "{% if draft %}a{% endif %}",
    "{% if not draft %}a{% else %}b{% endif %}",
    "{% if count == 1 %}a{% elif count == 7 %}b{% else %}c{% endif %}",
    "{% if count == 1 %}a{% elif count == 2 %}b{% else %}c{% endif %}",
    "{% if none_here %}a{% else %}b{% endif %}",
    "{% if summary %}{{ summary }}{% endif %}",
    "{% if missing %}{{ missing }}{% else %}none{% endif %}",
    "{% if summary and title %}{{ summary }}{% endif %}",
    "{% if not summary %}x{% else %}{{ summary }}{% endif %}",
    "{% if summary is not none %}{{ summary }}{% endif %}",
    "{% if summary is none %}x{% else %}{{ summary }}{% endif %}",
    "{% if not (missing is none or summary is none) %}{{ missing }}{{ summary }}{% endif %}",
    "{% if missing == 'a' %}{{ missing }}{% endif %}",
    "{% if author %}{{ author.name }}{% if author.parent %}: {{ author.parent.name }}{% endif %}{% endif %}",
    "{% for x in tags %}{{ x }},{% endfor %}",
    "{% for x in none_here %}{{ x }}{% else %}empty{% endfor %}",
    "{% for x in tags %}{{ x }}{% else %}empty{% endfor %}",
    "{% for x in tags if x != 'beta' %}{{ loop.index }}{{ x }}{{ loop.last }}{% endfor %}",
    "{% for x in tags if x == 'no' %}{{ x }}{% else %}empty{% endfor %}",
    "{% for x in tags %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}"
    "{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.depth0 }}|{% endfor %}",
    "{% for x in tags %}{{ loop.cycle('odd', 'even') }}{% endfor %}",
    "{% for x in tags %}{% if not loop.first %}{{ loop.previtem }}{% endif %}{% if not loop.last %}{{ loop.nextitem }}{% endif %};{% endfor %}",
    "{% for x in tags %}{{ loop.nextitem|default('end') }} {% endfor %}",
    "{% for x in tags %}{% for y in numbers %}{{ loop.index }}{% endfor %}{{ loop.index }};{% endfor %}",
    "{% for x in tags %}{% for y in none_here %}{% else %}{{ loop.index }}{% endfor %}{% endfor %}",
    "{% for x in sources %}<a href=\"{{ x.url }}\" title=\"{{ x.title }}\">{{ x.body }}</a>{% endfor %}",
    "{% for x in [1, 2, 3] %}{{ x * 2 }}{% endfor %}",
    "{% for x in tags|reverse %}{{ x }}{{ loop.last }}{% endfor %}",
    "{% for row in tags|batch(3) %}[{{ row|join(',') }}]{% endfor %}",
    "{% for row in tags|batch(3, 'fill') %}[{{ row|join(',') }}]{% endfor %}",
    "{% for row in numbers|slice(2) %}[{{ row|join(',') }}]{% endfor %}",
    "{% for row in tags|slice(3, 'fill') %}[{{ row|join(',') }}]{% endfor %}",
    "{% for row in none_here|slice(3) %}[{{ row|length }}]{% endfor %}",
    "{% for k, v in extra|items %}{{ k }};{% endfor %}",
    "{% for k in extra %}{{ k }};{% endfor %}",
    "{% for x in extra['items'] %}{{ x }};{% endfor %}",
    "{% for name, group in sources|groupby('title') %}{{ name }}:{% for s in group %}{{ s.rank }}{% endfor %};{% endfor %}",
    "{% for g in sources|groupby('title') %}{{ g.grouper }}:{{ g.list|length }};{% endfor %}",
    "{% for name, group in sources|groupby('title', case_sensitive=true) %}{{ name }}{{ group|length }};{% endfor %}",
    "{% for a, b in [[1, 2], [3, 4]] %}{{ a + b }};{% endfor %}",
    "{% for g in sources|groupby('rank')|reverse %}{{ g.grouper }}{% endfor %}",
    "{% set x = 1 %}{{ x }}",
    "{% set x = 1 %}{% set x = x + 1 %}{{ x }}",
    "{% set x = 0 %}{% for i in numbers %}{{ x }}{% set x = i %}{{ x }}{% endfor %}{{ x }}",
    "{% for i in numbers %}{% set x = i %}{{ x }}{% endfor %}",
    "{% set title = 'other' %}{{ title }}",
    "{{ title }}{% set title = 'other' %}{{ title }}",
    "{% for i in numbers %}{{ title }}{% set title = 'inner' %}{{ title }}{% endfor %}{{ title }}",
    "{% if draft %}{% set title = 'other' %}{% endif %}{{ title }}",
    "{% if not draft %}{% set title = 'other' %}{% endif %}{{ title }}",
    "{% if draft %}{% set x = 1 %}{% else %}{% set x = 2 %}{% endif %}{{ x }}",
    "{% if count == 1 %}{% set x = 1 %}{% elif draft %}{% set x = 2 %}{% else %}{% set x = 3 %}{% endif %}{{ x }}",
    "{% for i in numbers %}{% if i > 0 %}{% set title = 'p' %}{% endif %}{{ title }};{% endfor %}",
    "{% set x = 'a' %}{% for i in numbers %}{% if i > 0 %}{% set x = 'p' %}{% endif %}{{ x }};{% endfor %}{{ x }}",
    "{% set x = 'a' %}{% if draft %}{% set x = x ~ 'b' %}{% endif %}{{ x }}",
    "{% for x in tags %}{{ x }}{% set x = 'z' %}{{ x }}{% endfor %}",
    "{% for title in tags %}{{ title }}{% endfor %}{{ title }}",
    "{% set x %}<b>{{ title }}</b>{% endset %}{{ x }}{{ x|length }}",
    "{% set x %}{% set y = 1 %}{{ y }}{% endset %}{{ x }}",
    "{% set y = 2 %}{% set x %}{% set y = 1 %}{{ y }}{% endset %}{{ x }}{{ y }}",
    "{% with %}{% set x = 1 %}{{ x }}{% endwith %}",
    "{% with a = 1, b = count %}{{ a + b }}{% endwith %}",
    "{% set a = 5 %}{% with a = 1, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }}",
    "{% with title = 'x' %}{{ title }}{% endwith %}{{ title }}",
    "{% block a %}x{% endblock %}",
    "{% block a %}x{% block b %}y{% endblock b %}{% endblock a %}",
    "{% set x = 1 %}{% block a %}{{ x }}{% endblock %}",
    "{% block a %}{% set x = 1 %}{{ x }}{% endblock %}",
    "{% for i in numbers %}{% block a scoped %}{{ i }}{{ loop.index }}{% endblock %}{% endfor %}",
    "{% set title = 'o' %}{% block a %}{{ title }}{% endblock %}",
    "{% for title in tags %}{% block a %}{{ title }}{% endblock %}{% endfor %}",
    "{% if draft %}{% block a %}x{% endblock %}{% endif %}",
    "<!-- {{ title }} --><p class='{{ title }}'>{{ title }}</p>",
    "<a href=\"/x/{{ title }}\">{{ title }}</a><a href='#{{ title|urlencode }}'></a>",
    "<a href=\"{{ url }}\"></a><a href=\"{{ '/a/' ~ count }}\"></a><a href=\"https://x.org/{{ title }}\"></a>",
    "<img srcset=\"{% for s in sources %}{{ s.url }} {{ s.rank }}x{% if not loop.last %}, {% endif %}{% endfor %}\">",
    "<script>var x = {{ extra|tojson }};</script><div data-x='{{ tags|tojson }}'></div>",
    "<p{% if draft %} class=\"a\"{% endif %}{% for t in numbers %} data-n{% endfor %}>x</p>",
    "<input{% if draft %} checked{% endif %} value=\"{{ title }}\">",
    "<title>{{ title }}</title><textarea>{{ title }}</textarea>",
    "<p title=\"{{ title|e }}\">{{ title|e }}</p>",
    "a { b }} c %} d #} { { e",
    "{{ 'a' }}{{ 'b' }}",
    "{{title}}",
    "{{(title)}}",
    "{%if draft%}x{%endif%}",
    "{{\n title\n }}\n\n",
    "{% for x in tags -%}\n  {{ x }}\n{% endfor %}",
    "{{- 1 -}}",
    "{{-1}}",
    "{{+1}}",
    "{{ -1 }}",
    "{% with a = 3, b = 1 %}{{ a-b }}{{ (a)-b }}{{ (a)-(b) }}{{ count-b }}{% endwith %}",
    "{% for x in tags %}{{ loop.index }}{{ loop.first }}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "{% for x in tags -%}\n  {{ x }}\n{%- endfor %}|",
    "{% for x in tags %}\n{{ x }}\n{% endfor %}|\n",
    "a\n{%- if draft %}\nb\n{%- endif %}\nc",
    "a\n\n{%- if draft -%}\n\nb\n\n{%- endif -%}\n\nc\n\n",
    "a {#- x -#} b",
    " {# x #} ",
    "a\n{# x #}\nb",
    "a\n{#- x #}\nb\n",
    "{{- title -}} x",
    "x {{- title }}",
    "x\t\n{{- title -}}\n\ty",
    "{%+ if draft %}a{% endif %}",
    "  {%+ if draft %}a{%+ endif %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% raw -%}  {{ x }}  {%- endraw %}",
    "a{%- raw %} b {% endraw -%} c",
    "{% raw %}{% if %}{% endraw %}",
    "{% set x = 1 %}{% for i in numbers %}{% set x = x + 1 %}{{ x }}{% endfor %}{{ x }}",
    "{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %}",
    "{% if missing %}a{% elif draft %}b{% else %}c{% endif %}",
    "{% for g in sources|groupby(\"title\") %}{{ g.grouper }}:{{ g.list|length }};{% endfor %}",
    "{% for t, l in sources|groupby(\"title\") %}{{ t }}:{{ l|length }};{% endfor %}",
    "{% for x in tags if x != \"beta\" %}{{ loop.index }}{{ x }}{% else %}none{% endfor %}",
    "{% for x in none_here %}{{ x }}{% else %}none{% endfor %}",
    "{% for x in tags if x == \"zz\" %}{{ x }}{% else %}none{% endfor %}",
    "{% for x in tags %}{% for y in numbers %}{{ loop.index }}{{ loop.depth }}{% endfor %}{{ loop.index }}{% endfor %}",
    "{% for x in tags %}{{ loop.cycle(\"a\",\"b\",\"c\") }}{% endfor %}",
    "{% for x in tags %}{{ loop.previtem|default(\"-\") }}{{ loop.nextitem|default(\"-\") }}{% endfor %}",
    "{% for x in tags %}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.length }}{% endfor %}",
    "{% for row in numbers|batch(2, \"x\") %}{{ row|join(\",\") }};{% endfor %}",
    "{% for row in numbers|slice(2) %}{{ row|join(\",\") }};{% endfor %}",
    "{% block a %}{% block b %}x{% endblock %}{% endblock %}",
    "{% for x in tags %}{% block a scoped %}{{ x }}{% endblock %}{% endfor %}",
    "{{ \"a\" }}\n",
    "{{ \"a\" }}\n\n",
    "\n{{ \"a\" }}",
    "a\r\n{{ \"b\" }}\r\nc\r\n",
    "{{ \"a\r\nb\" }}",
    "{{\ntitle\n}}",
    "{% if\ndraft\n%}x{% endif %}",
    "{{ title | upper | lower }}",
    "{{ (title) }}",
    "{{ title|upper ~ \"x\"|upper }}",
    "{# {{ #}x",
    "{{ \"{{\" }}",
    "{{ \"%}\" }}",
    "{{ \"}}\" }}",
    "{{ \"#}\" }}",
    "a } } b",
    "{ { title } }",
    "}} a",
    "%} a",
    "{% if draft %}}}{% endif %}",
    "{{ title }}}",
    "{% set x=1%}{{x}}",
    "{%- set x = 1 -%} {{ x }}",
    "{% if draft -%} a {%- else -%} b {%- endif %} c",
    "{%   if   draft   %}a{%endif%}",
    "{% if not(draft) %}a{% else %}b{% endif %}",
    "{% if (draft)and(count) %}a{% endif %}",
    "{{ count is not none }}",
    "{{ not count is none }}",
]

SETS = [
    {
        "page.html": "{% extends 'base.html' %}{% block a %}child {{ title }}{% endblock %}",
        "base.html": "<html>{% block a %}base{% endblock %}|{% block b %}b{% endblock %}</html>\n",
    },
    {
        "page.html": "{% extends 'base.html' %}{% block a %}[{{ super() }}]{% endblock %}",
        "base.html": "{% block a %}base {{ title }}{% endblock %}",
    },
    {
        "page.html": "{% extends 'mid.html' %}{% block a %}1{{ super() }}1{% endblock %}",
        "mid.html": "{% extends 'base.html' %}{% block a %}2{{ super() }}2{% endblock %}{% block b %}mid{% endblock %}",
        "base.html": "{% block a %}3{% block b %}4{% endblock %}{% endblock %}",
    },
    {
        "page.html": "\n{# x #}\n{% extends 'base.html' %}\n\n{% set x = 'set' %}\n{% block a %}{{ x }}{% endblock %}\n",
        "base.html": "base {% block a %}{% endblock %} {{ x }}",
    },
    {
        "page.html": "{% extends 'base.html' %}{% if draft %}{% set x = 1 %}{% else %}{% set x = 2 %}{% endif %}",
        "base.html": "{{ x }}{% block a %}{{ x }}{% endblock %}",
    },
    {
        "page.html": "{% set x = 'child' %}{% extends 'base.html' %}",
        "base.html": "{% set x = 'base' %}{{ x }}{% block a %}{{ x }}{% endblock %}",
    },
    {
        "page.html": "{% extends 'base.html' %}{% block a %}{% set x = 1 %}{{ super() }}{% endblock %}",
        "base.html": "{% set x = 0 %}{% block a %}{{ x }}{% endblock %}",
    },
    {
        "page.html": "{% extends 'base.html' %}{% block a %}{% block c %}c{% endblock %}{% endblock %}",
        "base.html": "{% block a %}{% endblock %}{% block b %}b{% endblock %}",
    },
    {
        "page.html": "{% extends 'base.html' %}{% block item scoped %}{{ t }}!{% endblock %}",
        "base.html": "{% for t in tags %}{% block item scoped %}{{ t }}{% endblock %}{% endfor %}",
    },
    {"page.html": "a{% include 'part.html' %}b", "part.html": "{{ title }}\n"},
    {"page.html": "{% for t in tags %}{% include 'part.html' %}{% endfor %}", "part.html": "{{ t }};"},
    {"page.html": "{% set x = 1 %}{% include 'part.html' %}{{ x }}", "part.html": "{{ x }}{% set x = 2 %}{{ x }}"},
    {"page.html": "{% include 'part.html' with context %}", "part.html": "{{ count }}"},
    {
        "page.html": "{% include 'part.html' %}",
        "part.html": "{% extends 'base.html' %}{% block a %}{{ title }}{% endblock %}",
        "base.html": "({% block a %}{% endblock %})",
    },
    {
        "page.html": "{% for t in tags %}{% include 'part.html' %}{% endfor %}",
        "part.html": "{% block a %}{{ t }}{% endblock %}",
    },
    {
        "page.html": "{% for t in tags %}{% set title = t %}{% include 'part.html' %}{% endfor %}{{ title }}",
        "part.html": "{{ title }};",
    },
    {
        "page.html": "{% extends 'base.html' %}{% block a %}{% include 'part.html' %}{% endblock %}",
        "base.html": "{% block a %}{% endblock %}{% include 'part.html' %}",
        "part.html": "<p>{{ title }}</p>",
    },
    {
        "page.html": "{% if draft %}{% include 'part.html' %}{% endif %}",
        "part.html": "{% for s in sources %}{% include 'one.html' %}{% endfor %}",
        "one.html": "{{ s.title }}{% if s.note %} ({{ s.note }}){% endif %};",
    },
    {
        "page.html": "{% include 'part.html' %}",
        "part.html": "{% for x in tags %}{{ loop.index }}{% endfor %}",
    },
    {
        "page.html": "{% set x %}{% include 'part.html' %}{% endset %}{{ x }}{{ x }}",
        "part.html": "<i>{{ title }}</i>",
    },
    {
        "page.html": "{% extends \"b.html\" %}{% block a %}1{{ super() }}{% endblock %}",
        "b.html": "<{% block a %}2{% endblock %}>",
    },
    {
        "page.html": "  \n{% extends \"b.html\" %}{% block a %}1{% endblock %}",
        "b.html": "<{%- block a -%} 2 {%- endblock -%} >\n\n",
    },
    {
        "page.html": "{% for x in tags %}{% include \"p.html\" with context %}{% endfor %}",
        "p.html": "{{ x }}\n\n",
    },
]


def all_cases():
    cases = [{"page.html": "{{ %s }}" % line} for line in EXPRESSIONS.strip().split("\n")]
    cases += [{"page.html": "{%% if %s %%}T{%% else %%}F{%% endif %%}" % line} for line in CONDITIONS.strip().split("\n")]
    cases += [{"page.html": text} for text in PIECES]
    return cases + SETS


CONDITIONS = r"""
title
""
body
0
count
none
missing
tags
none_here
[]
lead
author
extra
extra.flag
extra.nested
extra.nested.no
draft and title
missing or title
title is string and count is odd
not missing
"""
