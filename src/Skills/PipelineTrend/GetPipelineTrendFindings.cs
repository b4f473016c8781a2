using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.PipelineTrend;

/// <summary>What a trend states: where it goes, its seasons, what is off, the same day of past quarters, what is needed.</summary>
internal static class GetPipelineTrendFindings
{
    private const int MostNamed = 2;
    private const string Direction = "direction";

    /// <summary>The findings, in the order of a full answer.</summary>
    /// <param name="result">The result with its facts.</param>
    /// <param name="told">Says a number in the measure's unit.</param>
    public static IReadOnlyList<Finding> List(GetPipelineTrendResult result, Func<double?, FactValue?> told)
    {
        if (!result.IsKnown)
        {
            return new FindingList().Add(FindingKind.Level, "nothing", 1).Findings;
        }

        var findings = new FindingList()
            .Add(FindingKind.Level, "trend", 1, Direction)
            .AddIf(result.GrowthAYear is not null, FindingKind.Verdict, "growing", 1, Direction)
            .AddIf(result.GrowthAYear is not null, FindingKind.Change, "change", 0.9, Direction);
        AddOff(findings, result, told);
        AddSeasons(findings, result);
        return findings
            .AddIf(HasSameDay(result), FindingKind.Comparison, "same_day", 0.75)
            .AddIf(HasNeed(result), FindingKind.Action, "needed", 0.6)
            .AddIf(
                result is { Learnt: > 0, HasSeasons: false, By: "month" or "quarter" or "week" },
                FindingKind.Caution,
                "no_seasons"
            )
            .Findings;
    }

    private static void AddSeasons(FindingList findings, GetPipelineTrendResult result)
    {
        TrendSeason[] named = [.. result.Seasons.Take(MostNamed)];
        if (named.Length == 0)
        {
            return;
        }

        var items = FindingItem.List(
            "seasons",
            named,
            (facts, season) =>
                facts
                    .Add("name", "Season", season.Name, "a month or quarter of the year")
                    .Add(
                        "effect",
                        "Off the usual level",
                        Effect(result, Math.Abs(season.Effect)),
                        "the size of the season's effect, least squares"
                    )
        );
        findings.Add(
            new(FindingKind.Cause, "seasons")
            {
                Weight = 0.7,
                Items =
                [
                    .. items.Select(
                        (item, place) =>
                            named[place].Effect < 0
                                ? item with
                                {
                                    Marks = new HashSet<string>(StringComparer.Ordinal) { "below" },
                                }
                                : item
                    ),
                ],
            }
        );
    }

    /// <summary>A share of the level, or points, as a fact says it.</summary>
    public static FactValue? Effect(GetPipelineTrendResult result, double? effect) =>
        result.IsInPoints ? FactValue.Points(effect) : FactValue.Share(effect);

    private static bool HasSameDay(GetPipelineTrendResult result) =>
        result.SameDay is { Now: not null, Usual: not null };

    private static bool HasNeed(GetPipelineTrendResult result) =>
        result.SameDay is { NeededAWeek: > 0, PaceAWeek: not null };

    private static void AddOff(FindingList findings, GetPipelineTrendResult result, Func<double?, FactValue?> told)
    {
        if (result.Points.LastOrDefault(point => point.IsOff) is not { } off)
        {
            findings.AddIf(result.Learnt > 0, FindingKind.Comparison, "all_usual", 0.5);
            return;
        }

        findings.AddStating(
            FindingKind.Change,
            "off",
            0.85,
            facts =>
                facts
                    .Add("step", "Step", off.Days, "a step of the trend")
                    .Add("value", "Value", off.Told, "the measure in the step")
                    .Add("expected", "Expected", told(off.Expected), "what growth and season lead to expect"),
            topic: null,
            off.Value < off.Expected ? "below" : string.Empty
        );
    }
}
