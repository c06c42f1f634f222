"""Random templates over the sample values, always the same ones for one seed."""

import random

TEXTS = ["title", "lead.title", "tags[0]", "tags|first", '"<x> & y"', "'Zeta'", '""', "sources[1].title", "url"]
NUMBERS = ["count", "numbers[0]", "numbers|length", "0", "1", "3", "lead.rank", "title|length", "numbers|sum"]
BOOLS = ["draft", "true", "false", "missing is none", "extra.nope is defined"]
LISTS = ["tags", "none_here", "tags|sort", "tags[1:]", '["b", "A", "c<"]', "tags + ['q']"]
OPENS = ["extra.key", "extra.number", "extra.flag", "extra.nested.deep", "extra['items'][0]", "extra.nope"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = []

    def pick(self, *choices):
        return self.random.choice(choices)

    def text(self, depth):
        if depth == 0:
            return self.pick(*TEXTS)
        inner = depth - 1
        return self.pick(
            lambda: self.text(0),
            lambda: "(%s)|%s" % (self.text(inner), self.pick(
                "upper", "lower", "capitalize", "title", "trim", "reverse", "urlencode", "string", "striptags",
                "truncate(5, leeway=0)", "truncate(4, true, '…', 1)", "replace('a', '<')", "indent(2)", "default('x')",
                "trim('eE')", "replace('e', '', 1)")),
            lambda: "%s ~ %s" % (self.part(inner), self.part(inner)),
            lambda: "(%s + %s)" % (self.text(inner), self.text(inner)),
            lambda: "(%s if %s else %s)" % (self.text(inner), self.bool(inner), self.text(inner)),
            lambda: "(%s or %s)" % (self.text(inner), self.text(inner)),
            lambda: "(%s)|join(%s)" % (self.list(inner), self.text(0)),
            lambda: "(%s)[%s:%s]" % (self.text(inner), self.pick("", "1", "-3"), self.pick("", "2", "-1")),
            lambda: "missing|default(%s, true)" % self.text(inner),
            lambda: "(%s)|%s|default('?')" % (self.list(inner), self.pick("first", "last", "min", "max")),
        )()

    def part(self, depth):
        return self.pick(
            lambda: "(%s)" % self.text(depth), lambda: "(%s)" % self.number(depth), lambda: "(%s)" % self.bool(depth),
            lambda: "body", lambda: "(%s)|e" % self.text(depth))()

    def number(self, depth):
        if depth == 0:
            return self.pick(*NUMBERS)
        inner = depth - 1
        return self.pick(
            lambda: self.number(0),
            lambda: "(%s %s %s)" % (self.number(inner), self.pick("+", "-", "*", "//", "%"), self.number(inner)),
            lambda: "-%s" % self.number(0),
            lambda: "(%s)|abs" % self.number(inner),
            lambda: "(%s)|length" % self.text(inner),
            lambda: "(%s)|length" % self.list(inner),
            lambda: "(%s)|wordcount" % self.text(inner),
            lambda: "(%s)|int(%s)" % (self.text(inner), self.number(0)),
            lambda: "(%s)|round(-1)" % self.number(inner),
            lambda: "(%s if %s else %s)" % (self.number(inner), self.bool(inner), self.number(inner)),
        )()

    def bool(self, depth):
        if depth == 0:
            return self.pick(*BOOLS)
        inner = depth - 1
        sign = self.pick("==", "!=", "<", "<=", ">", ">=")
        return self.pick(
            lambda: "not %s" % self.bool(inner),
            lambda: "(%s %s %s)" % (self.bool(inner), self.pick("and", "or"), self.bool(inner)),
            lambda: "(%s %s %s)" % (self.number(inner), sign, self.number(inner)),
            lambda: "(%s %s %s)" % (self.text(inner), sign, self.text(inner)),
            lambda: "(%s %s %s)" % (self.text(inner), self.pick("in", "not in"), self.text(inner)),
            lambda: "(%s %s %s)" % (self.text(inner), self.pick("in", "not in"), self.list(inner)),
            lambda: "(%s) is %s" % (self.number(inner), self.pick("odd", "even", "divisibleby 3", "number")),
            lambda: "(%s %s %s %s %s)" % (self.number(0), sign, self.number(0), sign, self.number(0)),
            lambda: "(%s %s %s)" % (self.open(), self.pick("==", "!=", "in", "<"), self.pick(self.open(), self.number(0), self.list(0))),
        )()

    def list(self, depth):
        if depth == 0:
            return self.pick(*LISTS)
        inner = depth - 1
        return self.pick(
            lambda: self.list(0),
            lambda: "(%s)|%s" % (self.list(inner), self.pick(
                "sort", "sort(reverse=true)", "sort(case_sensitive=true)", "unique|list", "reverse|list", "list")),
            lambda: "(%s)[%s:%s]" % (self.list(inner), self.pick("", "1", "-2"), self.pick("", "2", "-1")),
            lambda: "(%s + %s)" % (self.list(inner), self.list(inner)),
            lambda: "[%s, %s]" % (self.text(inner), self.text(inner)),
        )()

    def open(self):
        return self.pick(*OPENS)

    def any(self, depth):
        return self.pick(
            lambda: self.text(depth), lambda: self.text(depth), lambda: self.number(depth), lambda: self.bool(depth),
            lambda: "(%s)|tojson" % self.list(depth), lambda: "body", lambda: self.open(),
            lambda: "(%s)|default('d')|string" % self.open(), lambda: self.part(depth) + " ~ " + self.part(depth))()

    def space(self):
        return self.pick("", "", "", " ", "\n", " \n ", "\u00a0", "x", " y ")

    def tag(self, inside):
        return "{%" + self.pick("", "", "-", "+") + " " + inside + " " + self.pick("", "", "-", "+") + "%}"

    def body(self, depth):
        return "".join(self.space() + self.statement(depth) for _ in range(self.random.randint(1, 3))) + self.space()

    def value(self, depth):
        return "{{" + self.pick("", "", "-") + " " + self.any(depth) + " " + self.pick("", "", "-") + "}}"

    def statement(self, depth):
        if depth == 0:
            return self.value(2)
        inner = depth - 1
        return self.pick(
            lambda: self.value(3),
            lambda: self.value(2),
            lambda: self.tag("if " + self.bool(2)) + self.body(inner) + self.tag("endif"),
            lambda: self.tag("if " + self.bool(1)) + self.body(inner) + self.tag("elif " + self.bool(1)) + self.body(inner)
            + self.tag("else") + self.body(inner) + self.tag("endif"),
            lambda: self.loop(inner),
            lambda: self.tag("set v = " + self.pick(self.text(2), self.number(2))) + "{{ v }}",
            lambda: self.tag("set title = " + self.text(1)),
            lambda: self.tag("if " + self.bool(1)) + self.tag("set title = " + self.text(1)) + self.tag("endif") + "{{ title }}",
            lambda: self.tag("set w") + self.body(inner) + self.tag("endset") + "{{ w }}",
            lambda: self.tag("with title = " + self.text(1)) + self.body(inner) + self.tag("endwith") + "{{ title }}",
            lambda: "{#" + self.pick("", "-", "+") + " c " + self.pick("", "-", "+") + "#}",
            lambda: self.tag("include 'part.html'"),
        )()

    def loop(self, depth):
        name = self.pick("t", "title", "u")
        items = self.list(2)
        test = self.pick("", "", " if %s != 'beta'" % name)
        loop = self.pick("", "{{ loop.index }}", "{{ loop.last }}", "{{ loop.cycle(1, 2) }}", "{{ loop.revindex }}")
        otherwise = self.pick("", self.tag("else") + self.body(0))
        return (self.tag("for %s in %s%s" % (name, items, test)) + "{{ %s }}" % name + loop + self.body(depth)
                + otherwise + self.tag("endfor"))


def random_cases(count, seed=2024):
    cases = []
    for number in range(count):
        maker = Maker(seed * 100_000 + number)
        if number % 3 == 0:
            cases.append({"page.html": "{{ %s }}" % maker.any(4)})
        elif number % 3 == 1:
            cases.append({"page.html": maker.body(3), "part.html": maker.body(0)})
        else:
            cases.append({
                "page.html": "{% extends 'base.html' %}" + maker.tag("set v0 = " + maker.text(1))
                + "{% block a %}" + maker.body(2) + "{{ super() }}{% endblock %}",
                "base.html": maker.body(1) + "{% block a %}" + maker.body(1) + "{% endblock %}{{ v0 }}",
                "part.html": maker.body(0),
            })
    return cases
