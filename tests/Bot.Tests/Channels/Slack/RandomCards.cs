using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Tests.Channels.Slack;

/// <summary>Cards of any size with the worst that CRM fields hold.</summary>
internal static class RandomCards
{
    private static readonly string[] Nasty =
    [
        "",
        " ",
        "Acme",
        "<!channel> <@U123> <https://evil.example|click>",
        "*bold* _it_ ~no~ `code` ```fence```",
        "& < > &amp; &lt;",
        "Müller & Söhne \"GmbH\" \\ \u2028",
        "شركة الأمل للتجارة",
        "\u202Eevil\u202C reversed",
        "\0\u0007\u001b[31mred",
        "\uD800 half a letter",
        "👩‍👩‍👧‍👦🏳️‍🌈",
        "a\u0301\u0302\u0303\u0304\u0305",
        "line\r\nbreak\ttab",
        ":smile: @here #general",
        new string('x', 5000),
        string.Concat(Enumerable.Repeat("\u00e9\u0300👍🏽", 800)),
        "https://crm.example/deal/1",
    ];

    private static Gen<string> Text =>
        Gen.OneOf(Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty));

    private static Gen<double> Number =>
        Gen.OneOf(
            Gen.Choose(-1000, 1000).Select(number => number / 7.0),
            Gen.Elements(0, 1e12, -1e12, double.NaN, double.PositiveInfinity)
        );

    public static Gen<Card> All =>
        from answer in Gen.Elements(null, "a1", "0123456789abcdef")
        from title in Text
        from paragraphs in Many(Text, 0, 30)
        from figures in Many(from label in Text from value in Text select new CardFigure(label, value), 0, 12)
        from tables in Many(Table, 0, 4)
        from charts in Many(Chart, 0, 4)
        from buttons in Many(Button, 0, 40)
        from sources in Many(from name in Text from about in Text select new CardSource(name, about), 0, 20)
        from trust in Text
        from worded in Gen.Elements(true, false)
        select new Card
        {
            AnswerId = answer,
            Title = title,
            Paragraphs = paragraphs,
            Figures = figures,
            Tables = tables,
            Charts = charts,
            Buttons = buttons,
            Sources = sources,
            Trust = trust,
            WordedByModel = worded,
        };

    private static Gen<CardTable> Table =>
        from title in Text
        from columns in Many(
            from heading in Text
            from number in Gen.Elements(true, false)
            select new CardColumn(heading, number),
            0,
            25
        )
        from rows in Gen.Frequency((8, Gen.Choose(0, 30)), (1, Gen.Constant(10_000)))
        from cells in Many(Text, 0, 26)
        from detail in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text))
        from left in Gen.Choose(0, 50)
        from link in Gen.Elements<string?>(
            null,
            "https://crm.example/1",
            "javascript:alert(1)",
            "https://u@crm.example/"
        )
        select new CardTable(
            title,
            columns,
            [.. Enumerable.Range(0, rows).Select(_ => new CardRow(cells) { Detail = detail, Link = link })]
        )
        {
            LeftOut = left,
        };

    private static Gen<CardChart> Chart =>
        from kind in Gen.Elements(ChartKind.Bars, ChartKind.HorizontalBars, ChartKind.Lines)
        from title in Text
        from unit in Text
        from labels in Many(Text, 0, 30)
        from series in Many(
            from name in Text
            from values in Many(Number, labels.Length, labels.Length)
            from shown in Text
            select new ChartSeries(
                name,
                [.. labels.Zip(values, (label, value) => new ChartPoint(label, value, shown))]
            ),
            0,
            8
        )
        from low in Number
        from high in Number
        select new CardChart(kind, title, series)
        {
            Unit = unit,
            Range = low < high ? new(title, low, high, unit) : null,
        };

    private static Gen<CardButton> Button =>
        from title in Text
        from deed in Gen.Elements(ButtonAction.Ask, ButtonAction.Replace, ButtonAction.Evidence, ButtonAction.Open)
        from value in Gen.OneOf(
            Text,
            Gen.Elements("https://crm.example/1", "javascript:alert(1)", "http://crm.example", "https://u@crm.example/")
        )
        select new CardButton(title, deed, value);

    private static Gen<T[]> Many<T>(Gen<T> one, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in Gen.ArrayOf(one, count)
        select items;
}
