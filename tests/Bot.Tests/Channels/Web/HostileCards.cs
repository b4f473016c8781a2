using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>Cards whose every text may be an attack, a name of another script, or nothing, and whose numbers may be none.</summary>
internal static class HostileCards
{
    private static readonly string[] Attacks =
    [
        "<script>window.broken = 1</script>",
        "<img src=x onerror='window.broken = 1'>",
        "\"><svg onload=window.broken=1>",
        "' autofocus onfocus='window.broken=1",
        "</title></svg><script>window.broken=1</script>",
        "</textarea><!-- --><![CDATA[ ]]>",
        "javascript:window.broken=1",
        "{{company}}",
        "&lt;b&gt; &#x3c;script&#x3e;",
        "شركة الاختبار \u202E كبيرة",
        "\u0000\u0007\u001b[31m\uFFFE",
        "\uD800 alone",
        "👩‍👩‍👧‍👦 café n\u0303",
        "- item\n- item\nSection",
        "",
        " ",
    ];

    public static Gen<string> Text { get; } =
        Gen.Frequency(
            (3, Gen.Elements(Attacks)),
            (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty)),
            (1, Gen.Elements(Attacks).Select(text => string.Concat(Enumerable.Repeat(text, 40))))
        );

    private static Gen<double> Number { get; } =
        Gen.Frequency(
            (4, Gen.Choose(-1_000_000, 1_000_000).Select(number => (double)number)),
            (1, Gen.Elements(0, double.NaN, double.PositiveInfinity, double.MaxValue, double.MinValue, double.Epsilon))
        );

    public static Arbitrary<Card> Cards { get; } =
        (
            from paragraphs in Text.ListOf(3)
            from title in Text
            from figures in (from label in Text from value in Text select new CardFigure(label, value)).ListOf(3)
            from table in Table
            from chart in Chart
            from buttons in Button.ListOf(4)
            from answer in Text
            from sections in Gen.Elements(true, false)
            select new Card
            {
                AnswerId = answer,
                Title = title,
                HasSections = sections,
                Paragraphs = [.. paragraphs],
                Figures = [.. figures],
                Tables = [table],
                Charts = [chart],
                Trust = title,
                Buttons = [.. buttons],
                Sources = [new(title, answer)],
                WordedByModel = sections,
            }
        ).ToArbitrary();

    private static Gen<CardTable> Table =>
        from title in Text
        from headings in Text.ListOf(2)
        from rows in (
            from cells in Text.ListOf(2)
            from bar in Number
            from detail in Text
            select new CardRow([.. cells])
            {
                Bar = double.IsFinite(bar) ? Math.Clamp(bar, -1, 1) : null,
                Detail = detail,
            }
        ).ListOf(4)
        select new CardTable(title, [new(headings[0], false), new(headings[1], true)], [.. rows]);

    private static Gen<CardChart> Chart =>
        from title in Text
        from kind in Gen.Elements(Enum.GetValues<ChartKind>())
        from count in Gen.Choose(0, 3)
        from names in Text.ListOf(count)
        from labels in Text.ListOf(5)
        from numbers in Number.ListOf(15)
        select new CardChart(
            kind,
            title,
            [
                .. names.Select(
                    (name, series) =>
                        new ChartSeries(
                            name,
                            [
                                .. labels.Select(
                                    (label, place) => new ChartPoint(label, numbers[(series * 5) + place], label)
                                ),
                            ]
                        )
                ),
            ]
        )
        {
            Unit = title,
            Range = numbers[0] <= numbers[1] ? new(title, numbers[0], numbers[1], title) : null,
        };

    private static Gen<CardButton> Button =>
        from title in Text
        from deed in Gen.Elements(Enum.GetValues<ButtonAction>())
        from value in Text
        select new CardButton(title, deed, value);
}
