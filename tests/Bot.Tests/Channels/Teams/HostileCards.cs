using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Cards as they could come of the oddest company: long names, other scripts, injections, far too many rows.</summary>
internal static class HostileCards
{
    public static readonly string[] Texts =
    [
        "Farhaven renews",
        "",
        "Globex",
        "[click me](https://evil.example)",
        "![x](https://evil.example/x.png) **bold** _it_ `code` # head",
        "<at>Everyone</at> <script>alert(1)</script> <img src=x onerror=alert(1)>",
        "{{DATE(2026-11-22T00:00:00Z,LONG)}} ${expr} {{",
        "شركة الأفق 12,500 USD (Q3) مجموعة",
        "\u202Eevil\u202D \u2066open \u200Fmark\u0000\u0007\r\nnext line",
        "🏳️‍🌈👨‍👩‍👧‍👦 flags",
        "e" + new string('\u0301', 500),
        "\uD800 alone \uDFFF",
        new string('W', 5000),
        string.Concat(Enumerable.Repeat("ناس ", 3000)),
        string.Concat(Enumerable.Repeat("𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ", 400)),
        "=cmd|' /C calc'!A0",
        "\"}],\"actions\":[{\"type\":\"Action.OpenUrl\"",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Texts);

    private static readonly Gen<CardButton> Button =
        from title in Text
        from deed in Gen.Elements(Enum.GetValues<ButtonAction>())
        from value in Gen.OneOf(
            Text,
            Gen.Elements("https://crm.example/deal/1", "javascript:alert(1)", "http://plain.example")
        )
        select new CardButton(title, deed, value);

    private static readonly Gen<CardRow> Row =
        from cells in Few(Text, 8)
        from detail in Gen.Elements<string?>(null, "late by 20 days", Texts[5], Texts[12])
        from bar in Gen.Elements<double?>(null, -1, 0.4, 1, double.NaN)
        select new CardRow(cells) { Detail = detail, Bar = bar };

    private static readonly Gen<CardTable> Table =
        from title in Text
        from columns in Few(Text, 8)
        from rows in Few(Row, 6)
        from times in Gen.Elements(1, 1, 5, 40, 2500)
        from leftOut in Gen.Elements(0, 0, 3, int.MaxValue)
        select new CardTable(
            title,
            [.. columns.Select((heading, at) => new CardColumn(heading, at % 2 == 1))],
            [.. Enumerable.Repeat(rows, times).SelectMany(one => one)]
        )
        {
            LeftOut = leftOut,
        };

    private static readonly Gen<CardChart> Chart =
        from kind in Gen.Elements(Enum.GetValues<ChartKind>())
        from title in Text
        from unit in Text
        from labels in Few(Gen.Elements("2026-01-31", "2026-02-28", "Q1 2026", Texts[7], Texts[12]), 40)
        from names in Few(Text, 8)
        from values in Few(Gen.Elements(0, -12.5, 3e12, 1e-9, double.NaN, double.PositiveInfinity), 5)
        select new CardChart(
            kind,
            title,
            [
                .. names.Select(name => new ChartSeries(
                    name,
                    [
                        .. labels.Select(
                            (label, at) =>
                                new ChartPoint(label, values.Length == 0 ? 1 : values[at % values.Length], label)
                        ),
                    ]
                )),
            ]
        )
        {
            Unit = unit,
            Range = values.Length > 1 ? new(title, values[0], values[1], unit) : null,
        };

    public static readonly Gen<Card> Any =
        from answer in Gen.Elements<string?>(null, "a1b2c3")
        from title in Gen.Elements(Texts.Append(null))
        from paragraphs in Few(Text, 30)
        from figures in Few(from label in Text from value in Text select new CardFigure(label, value), 9)
        from tables in Few(Table, 9)
        from charts in Few(Chart, 4)
        from trust in Gen.Elements(Texts.Append(null))
        from buttons in Few(Button, 20)
        from sources in Few(from name in Text from about in Text select new CardSource(name, about), 25)
        from worded in Gen.Elements(true, false)
        select new Card
        {
            AnswerId = answer,
            Title = title,
            Paragraphs = paragraphs,
            Figures = figures,
            Tables = tables,
            Charts = charts,
            Trust = trust,
            Buttons = buttons,
            Sources = sources,
            WordedByModel = worded,
        };

    private static Gen<T[]> Few<T>(Gen<T> one, int most) =>
        from count in Gen.Choose(0, most)
        from all in Gen.ArrayOf(one, count)
        select all;
}
