using System.Globalization;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>Win/loss figures as tables.</summary>
internal sealed class WinLossTables(DealDimension? dimension)
{
    private const int MostRows = 20;

    private const int MostReasons = 8;

    public IEnumerable<FactTable> Of(WinLossResult result, WinLossStudy study)
    {
        if (dimension is not null && result.Groups.Count > 0)
        {
            yield return Rates("groups", $"By {Lower(dimension.Heading)}", dimension.Heading, result.Groups) with
            {
                OutOf = study.Groups.Count > MostRows ? study.Groups.Count : null,
            };
        }

        if (result.LossReasons.Any(reason => reason.Reason is not DealDimension.None))
        {
            yield return Reasons(result.LossReasons);
        }

        if (result.Competitors.Count > 0 && dimension is not { Name: "competitor" })
        {
            yield return Rates("competitors", "Against competitors", "Competitor", result.Competitors) with
            {
                OutOf = study.Competitors.Count > MostRows ? study.Competitors.Count : null,
            };
        }
    }

    private static FactTable Rates(string id, string title, string heading, IReadOnlyList<WinRateGroup> groups) =>
        new(
            id,
            title,
            [
                new("group", heading, "the group's name"),
                new("deals", "Closed", "deals won or lost with a close date in the period"),
                new("rate", "Win rate", "won ÷ closed, by count; left out under 12 deals"),
                new("low", "Low", "80% interval (Wilson)"),
                new("high", "High", "80% interval (Wilson)"),
                new("adjusted", "Adjusted", "win rate pulled towards all groups' by the deals it has; the ranking"),
            ],
            [.. groups.Take(MostRows).Select(Row)]
        );

    private static FactRow Row(WinRateGroup group)
    {
        var stated = group.Sample != SampleSize.TooFew;
        return new([
            FactValue.Name(group.Group),
            FactValue.Count(group.Deals),
            stated ? FactValue.Share(group.WinRate) : null,
            stated ? FactValue.Share(group.Low) : null,
            stated ? FactValue.Share(group.High) : null,
            FactValue.Share(group.AdjustedWinRate),
        ])
        {
            SourceRows = group.Deals,
            Bar = group.AdjustedWinRate,
            Detail = group.Sample switch
            {
                SampleSize.TooFew => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{group.Won} won, {group.Deals - group.Won} lost: too few to state a rate"
                ),
                SampleSize.Small => "small sample",
                SampleSize.Enough => null,
            },
        };
    }

    private static FactTable Reasons(IReadOnlyList<LossReason> reasons) =>
        new(
            "reasons",
            "Why deals were lost",
            [
                new("reason", "Loss reason", "as entered; (none) where none is"),
                new("deals", "Lost", "deals lost for it with a close date in the period"),
                new("share", "Of losses", "deals lost for it ÷ deals lost"),
                new("amount", "Amount", "amounts of deals lost for it"),
            ],
            [
                .. reasons
                    .Take(MostReasons)
                    .Select(reason => new FactRow([
                        FactValue.Name(reason.Reason),
                        FactValue.Count(reason.Deals),
                        FactValue.Share(reason.Share),
                        FactValue.Of(reason.Amount),
                    ])
                    {
                        SourceRows = reason.Deals,
                        Bar = reason.Share,
                    }),
            ]
        )
        {
            OutOf = reasons.Count > MostReasons ? reasons.Count : null,
        };

    private static string Lower(string heading) => heading.ToLowerInvariant();
}
