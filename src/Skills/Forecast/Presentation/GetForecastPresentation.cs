using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Calls;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>Says a forecast's figures as facts, tables and notes.</summary>
internal sealed partial class GetForecastPresentation(
    ScopedBook book,
    Period period,
    StageConversion conversion,
    DealSelection selection
)
{
    private const string WonDefinition = "deals won with a close date in the period";

    private const string OpenDefinition = "open deals due in the period, omitted ones left out";

    private const string CommitDefinition =
        "sellers' newest own calls for the period; where a seller made none, closed + commit of their deals; of some of a seller's deals, their closed + commit and their part, by open pipeline, of what was called above the deals";

    private const string RolledUpDefinition =
        "sellers' numbers added up through the hierarchy, a leader's newer call in the place of what stands below it";

    private const string WeightedDefinition =
        "closed won + open deals due in the period, each amount × its stage's historical conversion";

    private readonly MethodPresentation methods = new(CommitDefinition, WeightedDefinition);

    /// <summary>Adds facts, tables and notes to a result.</summary>
    /// <param name="result">With its figures.</param>
    /// <param name="tally">The deals added up.</param>
    /// <param name="commit">The AE commit.</param>
    public GetForecastResult Describe(GetForecastResult result, ForecastTally tally, CommitForecast commit) =>
        result with
        {
            Facts = new FormulaPresentation(book, result, commit).On(Facts(result)),
            Tables =
            [
                methods.Table(result),
                .. ClosingPresentation.Tables(result),
                .. Groups(result),
                .. result.Tables,
            ],
            Findings = ForecastFindings.List(result),
            Notes = [.. Notes(result, tally, commit)],
        };

    /// <summary>All facts, in the order in which they are shown.</summary>
    private IReadOnlyList<Fact> Facts(GetForecastResult result)
    {
        var facts = new FactList();
        AddSoFar(facts, result);
        AddMethods(facts, result);
        AddAgainstQuota(facts, result);
        ClosingPresentation.AddTo(facts, result);
        return facts.Facts;
    }

    /// <summary>Period, quota, what is won and what is open.</summary>
    private void AddSoFar(FactList facts, GetForecastResult result) =>
        facts
            .Add("period", "Period", FactValue.Period(period), "the fiscal calendar")
            .Add("quota", "Quota", result.Quota, QuotaWords.Definition(result.Quotas))
            .AddSellers(result.Quotas)
            .Add("closed_won", "Closed won", result.ClosedWon, WonDefinition, result.WonDeals)
            .Add("won_deals", "Deals won", FactValue.Count(result.WonDeals), WonDefinition)
            .Add("open", "Open pipeline", result.OpenPipeline, OpenDefinition, result.OpenDeals)
            .Add("open_deals", "Open deals", FactValue.Count(result.OpenDeals), OpenDefinition)
            .Add("days_left", "Days left", FactValue.Days(result.DaysLeft), "days after today up to and with the last")
            .Add(
                "days_until",
                "Begins in",
                result.DaysUntil is > 0 and var days ? FactValue.Days(days) : null,
                "days from today to the first"
            );

    /// <summary>Each method, the categories, and leaders' numbers where one stands.</summary>
    private void AddMethods(FactList facts, GetForecastResult result)
    {
        methods.AddTo(facts, result);
        facts
            .Add(
                "commit_category",
                "Closed + commit",
                result.Commit,
                "closed won + open deals in commit due in the period"
            )
            .Add(
                "called_above",
                "Called above the deals",
                result.CalledAbove,
                "AE commit − closed + commit: what sellers called above their deals"
            )
            .Add("best_case", "Best case", result.BestCase, "closed won + commit + best case due in the period")
            .Add("commit_only", "Commit alone", result.CommitOnly, "open deals in commit due in the period")
            .Add("best_case_only", "Best case alone", result.BestCaseOnly, "open deals in best case due in the period");
        if (result.Overrides.Count > 0)
        {
            facts
                .Add("commit_rolled_up", "Commit as leaders call it", result.RolledUp, RolledUpDefinition)
                .Add(
                    "overrides",
                    "Leaders' numbers",
                    FactValue.Count(result.Overrides.Count),
                    "calls by somebody above that stand in the place of a seller's or a team's number"
                );
        }
    }

    /// <summary>Distances and ratios to the quota; none without one.</summary>
    private static void AddAgainstQuota(FactList facts, GetForecastResult result)
    {
        if (result.Quota is not { } quota)
        {
            return;
        }

        foreach (var method in result.Methods)
        {
            var miss = method.Amount - quota;
            facts.Add(
                $"{method.Method}_against_quota",
                miss.Minor < 0 ? "Short of quota" : "Over quota",
                miss.Abs(),
                $"|{method.Name} − quota|"
            );
        }

        facts
            .Add("gap", "Gap to quota", result.Gap, "quota − closed won")
            .Add("attainment", "Attainment of quota", Share(result.Attainment), "closed won ÷ quota")
            .Add("percent_to_commit", "Commit of quota", Share(result.PercentToCommit), "AE commit ÷ quota")
            .Add("coverage", "Coverage", Ratio(result.Coverage), "open pipeline due in the period ÷ full quota")
            .Add(
                "remaining_coverage",
                "Remaining coverage",
                Ratio(result.RemainingCoverage),
                "open pipeline due in the period ÷ gap"
            );
    }

    /// <summary>The table <c>groups</c>; none where no breakdown was asked for.</summary>
    private static IEnumerable<FactTable> Groups(GetForecastResult result)
    {
        if (result.Groups.Count == 0)
        {
            yield break;
        }

        var scale = Scale(result.Groups.Select(group => group.Weighted));
        yield return new(
            "groups",
            "Breakdown",
            [
                new("group", "Group", "the group's name"),
                new("won", "Closed won", WonDefinition),
                new("commit", "Closed+commit", "closed won + open deals in commit due in the period"),
                new("called", "AE commit", CommitDefinition),
                new("weighted", "Weighted", "the weighted pipeline of the group's deals, as among the methods"),
                new("ensemble", "Ensemble", "the group's part of the ensemble"),
                new("open", "Open", OpenDefinition),
            ],
            [
                .. result.Groups.Select(group => new FactRow([
                    FactValue.Name(group.Group),
                    FactValue.Of(group.ClosedWon),
                    FactValue.Of(group.Commit),
                    FactValue.Of(group.Called),
                    FactValue.Of(group.Weighted),
                    group.Ensemble is { } ensemble ? FactValue.Of(ensemble) : null,
                    FactValue.Of(group.Open),
                ])
                {
                    SourceRows = group.Deals,
                    Bar = Bar(group.Weighted, scale),
                }),
            ]
        );
    }

    /// <summary>A count with its noun.</summary>
    private static string Plural(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Null without a value.</summary>
    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;

    /// <summary>Null without a value.</summary>
    private static FactValue? Ratio(double? ratio) => ratio is { } value ? FactValue.Ratio(value) : null;

    /// <summary>The largest, in minor units.</summary>
    private static long Scale(IEnumerable<Money> amounts) => amounts.Max(amount => amount.Minor);

    /// <summary>Against the largest, 0..1; null where there is none above 0.</summary>
    private static double? Bar(Money amount, long scale) =>
        scale > 0 ? (double)Math.Max(0, amount.Minor) / scale : null;
}
