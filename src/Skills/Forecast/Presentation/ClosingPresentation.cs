using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>Says when open deals are expected to close.</summary>
internal static class ClosingPresentation
{
    private const string AmountDefinition =
        "Σ over today's open deals of amount × chance of being won then: weekly hazards fitted to the company's closed quarters, within the quarter scaled to the model's chance of each deal";

    /// <summary>Adds the facts that answers name: the next week with anything to close, and the next quarter.</summary>
    public static void AddTo(FactList facts, GetForecastResult result)
    {
        if (result.Closings.FirstOrDefault(closing => closing.IsWeek) is { } week)
        {
            facts
                .Add("next_closings", "Expected to close next", week.Amount, AmountDefinition)
                .Add("next_closings_by", "By", Dates.FromIso(week.To), "the last day of that week");
        }

        if (result.Closings.FirstOrDefault(closing => !closing.IsWeek) is { } later)
        {
            facts
                .Add("next_quarter_closings", "Expected next quarter", later.Amount, AmountDefinition)
                .Add(
                    "next_quarter",
                    "Next quarter",
                    FactValue.Name(later.Period),
                    "the quarter after the forecast's own"
                );
        }
    }

    /// <summary>The weeks of the quarter and the quarters after it; none where timing is not fitted.</summary>
    public static IEnumerable<FactTable> Tables(GetForecastResult result)
    {
        if (result.Closings.Count == 0)
        {
            yield break;
        }

        var scale = result.Closings.Max(closing => closing.Amount.Minor);
        FactRow[] fresh = result.Range is { } range
            ? [new([FactValue.Name("not created yet"), null, FactValue.Of(range.NewRevenue), null])]
            : [];
        yield return new(
            "closings",
            "Expected closings of open deals",
            [
                new("when", "When", "a week of the quarter from tomorrow on, or a later quarter"),
                new("wins", "Wins", "Σ of the chances of being won then"),
                new("amount", "Amount", AmountDefinition),
                new("closed", "Closed by then", "closed won so far + the weeks up to this one"),
            ],
            [
                .. result.Closings.Where(closing => closing.IsWeek).Select(closing => Row(closing, scale)),
                .. fresh,
                .. result.Closings.Where(closing => !closing.IsWeek).Select(closing => Row(closing, scale)),
            ]
        );
    }

    /// <summary>A week or a quarter.</summary>
    private static FactRow Row(GetForecastResult.ExpectedClosing closing, long scale) =>
        new([
            FactValue.Name(closing.IsWeek ? Days(closing) : closing.Period),
            FactValue.Plain(closing.Wins),
            FactValue.Of(closing.Amount),
            closing.ClosedBy is { } closed ? FactValue.Of(closed) : null,
        ])
        {
            Bar = scale > 0 ? (double)closing.Amount.Minor / scale : null,
        };

    /// <summary>A week by its last day.</summary>
    private static string Days(GetForecastResult.ExpectedClosing closing) =>
        $"by {(Dates.FromIso(closing.To) is { } last ? Wording.Day(last) : closing.To)}";
}
