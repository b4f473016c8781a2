using RevBot.Bot.Wording;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Provenance;

namespace RevBot.Bot.Provenance.Difference;

/// <summary>Says why an answer is not what it was.</summary>
internal static class AnswerComparisonText
{
    private const int MostFigures = 3;

    /// <param name="comparison">What was found.</param>
    /// <param name="move">What moved the forecast; null for other answers.</param>
    public static Answer Write(AnswerComparison comparison, Answer? move)
    {
        var then = Day(comparison.EarlierDay);
        var lines = new List<string> { First(comparison, then) };
        lines.AddRange(comparison.Because);
        if (comparison.Causes.Contains("data", StringComparer.Ordinal) && move is not null)
        {
            lines.AddRange(move.Text.Split('\n').SkipLast(1).Take(2));
        }

        if (comparison.Figures.Any(figure => figure.IsRedefined))
        {
            lines.Add(
                "Defined otherwise now: "
                    + string.Join(", ", comparison.Figures.Where(figure => figure.IsRedefined).Select(f => f.Label))
                    + "."
            );
        }

        lines.Add(Last(comparison, then));
        var tables = Tables(comparison).ToArray();
        var moved = move is not null && comparison.Causes.Contains("data", StringComparer.Ordinal) ? move : null;
        var text = string.Join('\n', lines);
        return new(
            text,
            [.. tables, .. moved?.Tables.Take(1) ?? []],
            [.. Facts(comparison), .. tables.SelectMany(table => table.Facts), .. moved?.Facts ?? []],
            comparison.Figures.Count > 0 ? ["What changed in the pipeline since Monday?"] : []
        )
        {
            Grounded = ComparisonGrounding.Holds(text, comparison, moved),
        };
    }

    private static string First(AnswerComparison comparison, string then)
    {
        if (comparison.Causes is ["scope"])
        {
            return $"I can't compare it with your answer of {then}.";
        }

        var source = comparison.Earlier is null
            ? $"You did not ask it on {then}; by the data of that day's close"
            : $"Against your answer of {then}";
        var told = comparison.Figures.Where(figure => figure is { Before: not null, After: not null }).ToArray();
        // What reads the same moved by less than is said.
        var seen = told.Where(figure => !string.Equals(figure.Before, figure.After, StringComparison.Ordinal))
            .ToArray();
        return comparison switch
        {
            { Figures.Count: 0, Causes.Count: 0 } => $"{source} nothing is different: every figure is the same.",
            _ when seen.Length == 0 => $"{source} no figure reads differently.",
            _ => $"{source}: {string.Join("; ", seen.Take(MostFigures).Select(Told))}.",
        };
    }

    private static string Told(FigureDifference figure) =>
        $"{figure.Label} {figure.Before} then, {figure.After} now"
        + (figure.Change is { } change ? $" ({change})" : string.Empty);

    private static string Last(AnswerComparison comparison, string then)
    {
        var parts = new List<string> { $"Compared as of {Day(comparison.LaterDay)} with as of {then}" };
        if (comparison.Later is { } later)
        {
            parts.Add($"answer {later}");
        }

        if (comparison.Earlier is { } earlier)
        {
            parts.Add($"earlier answer {earlier}");
        }

        return string.Join(" · ", parts);
    }

    private static IEnumerable<FactTable> Tables(AnswerComparison comparison)
    {
        if (comparison.Deals.Count == 0)
        {
            yield break;
        }

        yield return new(
            "changed",
            "Deals that changed",
            [
                new("deal", "Deal", "as in the CRM"),
                new("before", "Then", "its amount at the earlier view"),
                new("after", "Now", "its amount at the later view"),
            ],
            [.. comparison.Deals.Select(Row)]
        )
        {
            OutOf = comparison.ChangedDeals > comparison.Deals.Count ? comparison.ChangedDeals : null,
        };
    }

    private static FactRow Row(ChangedDeal deal) =>
        new([
            FactValue.Name(deal.Name),
            deal.Before is { } before ? FactValue.Of(before) : null,
            deal.After is { } after ? FactValue.Of(after) : null,
        ])
        {
            DealId = deal.Deal,
            Detail = deal.What,
        };

    // As written: both answers rounded them already.
    private static IEnumerable<Fact> Facts(AnswerComparison comparison)
    {
        yield return Named("earlier_day", "Earlier day", Day(comparison.EarlierDay));
        yield return Named("later_day", "Later day", Day(comparison.LaterDay));
        yield return new(
            "changed_deals",
            "Deals that changed",
            FactValue.Count(comparison.ChangedDeals),
            new("deals of the period and filter that are not what they were", comparison.ChangedDeals)
        );
        foreach (var figure in comparison.Figures)
        {
            foreach (
                var (part, text) in new[]
                {
                    ("before", figure.Before),
                    ("after", figure.After),
                    ("difference", figure.Change),
                }
            )
            {
                if (text is not null)
                {
                    yield return Named($"{figure.Id}.{part}", figure.Label, text);
                }
            }
        }
    }

    private static Fact Named(string id, string label, string text) =>
        new(id, label, FactValue.Name(text), new("as both answers give it"));

    private static string Day(string iso) => FactFormat.Date(Dates.FromIso(iso)!.Value);
}
