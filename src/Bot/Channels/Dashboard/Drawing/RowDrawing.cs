using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>What is drawn under the names of a table's rows: the values that the table shows, to one scale.</summary>
/// <param name="Rows">The bars of each row.</param>
/// <param name="LeavesZeroOut">Whether the scale does not begin at zero.</param>
internal sealed record RowDrawing(IReadOnlyList<IReadOnlyList<Bar>> Rows, bool LeavesZeroOut)
{
    /// <summary>Whether all is drawn of which the plot's words speak: a band and a mark may be missing in the result.</summary>
    public bool IsWhole { get; private init; } = true;

    private const double HalfADot = 0.9;
    private const double HalfAMark = 0.4;

    /// <summary>The drawing of rows; nothing for a row without a value.</summary>
    /// <param name="plot">How.</param>
    /// <param name="result">The result, for the facts of a band and a mark.</param>
    /// <param name="names">The first cell of each row.</param>
    /// <param name="values">What is drawn of each row; null where it has no value.</param>
    public static RowDrawing Create(
        PlotLayout plot,
        SkillResult result,
        IReadOnlyList<string> names,
        IReadOnlyList<double?> values
    ) =>
        plot.Kind switch
        {
            PlotKind.Bar => Bars(values),
            PlotKind.Steps => Steps(plot, names, values),
            PlotKind.Dot => Dots(plot, result, values),
        };

    private static RowDrawing Bars(IReadOnlyList<double?> values)
    {
        var scale = Stretch.FromZero(values.OfType<double>());
        return new(
            [
                .. values.Select(value =>
                    value is { } known and not 0
                        ? [scale.Between(known < 0 ? "bar under" : "bar", 0, known)]
                        : Array.Empty<Bar>()
                ),
            ],
            false
        );
    }

    private static RowDrawing Steps(PlotLayout plot, IReadOnlyList<string> names, IReadOnlyList<double?> values)
    {
        var steps = new List<(string Kind, double From, double To)>(values.Count);
        var level = 0.0;
        foreach (var (name, value) in names.Zip(values))
        {
            var isTotal = plot.Totals.Contains(name, StringComparer.Ordinal);
            var to = isTotal ? value ?? level : level + (value ?? 0);
            steps.Add(
                (
                    isTotal ? "bar total"
                    : to < level ? "bar under"
                    : "bar",
                    level,
                    to
                )
            );
            level = to;
        }

        var scale = Stretch.Around(steps.Select(step => step.To));
        return new(
            [
                .. steps.Select(step =>
                    new[]
                    {
                        scale.Between(
                            step.Kind,
                            step.Kind == "bar total" ? Math.Max(0, scale.Low) : step.From,
                            step.To
                        ),
                    }
                ),
            ],
            scale.LeavesZeroOut
        );
    }

    private static RowDrawing Dots(PlotLayout plot, SkillResult result, IReadOnlyList<double?> values)
    {
        var band = plot.Band.Select(id => ValueOf(result, id)).OfType<double>().ToArray();
        var mark = ValueOf(result, plot.Mark);
        var scale = Stretch.Around(values.Append(mark).OfType<double>().Concat(band));
        return new(
            [
                .. values.Select(value =>
                    value is { } known
                        ? (Bar[])
                            [
                                .. band.Length == 2
                                    ? [scale.Between("bar band", band[0], band[1])]
                                    : Array.Empty<Bar>(),
                                .. mark is { } at
                                    ? [Around("bar quota", scale.Place(at), HalfAMark)]
                                    : Array.Empty<Bar>(),
                                Around("bar", scale.Place(known), HalfADot),
                            ]
                        : []
                ),
            ],
            scale.LeavesZeroOut
        )
        {
            IsWhole = band.Length == 2 && mark is not null,
        };
    }

    private static Bar Around(string kind, double place, double half) => new(kind, place - half, place + half);

    private static double? ValueOf(SkillResult result, string id) => (double?)result.FindFact(id)?.Value.Number;
}
