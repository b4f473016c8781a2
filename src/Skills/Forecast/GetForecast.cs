using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Forecast;

/// <summary>"Will we hit our number?": the forecast of a period by several methods, beside quota, gap and coverage.</summary>
public sealed class GetForecast : Skill<GetForecastArguments, ForecastResult>
{
    /// <inheritdoc/>
    public override string Plugin => "forecast";

    /// <inheritdoc/>
    public override string Name => "get_forecast";

    /// <inheritdoc/>
    public override string Description =>
        "The forecast of a period by AE commit and weighted pipeline, with quota, gap, attainment and coverage.";

    /// <inheritdoc/>
    public override ForecastResult Run(ScopedBook book, GetForecastArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter);
        var conversion = book.Norms.Conversion(period);
        var tally = new ForecastTally(period, conversion, book.Company.Currency);
        var groups = new ForecastGroups(book, DealDimension.Parse(arguments.GroupBy), period, conversion);
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (state.ClosesIn(period) && selection.Matches(deal, state))
            {
                tally.Add(deal, state);
                groups.Add(deal, state);
            }
        }

        var people = PeopleOf(book, selection);
        var commit = CommitForecast.Of(book, period, tally.Judged, people);
        var quota = people is null
            ? null
            : book.People.QuotaOf(book.People.Sellers.Where(seller => people.Contains(seller.Id)), period);
        var result = Result(book, period, tally, commit, quota) with { Groups = groups.Groups };
        return new ForecastFacts(book, period, conversion, selection).Describe(
            SkillResult.About(result, book, selection, period),
            tally,
            commit
        );
    }

    // The people whose quota and calls the answer is about; null where the filter cuts across people.
    private static IReadOnlySet<int>? PeopleOf(ScopedBook book, DealSelection selection) =>
        selection.Sellers is { } named && selection.OnlyPeople ? named
        : selection.IsEverything ? book.People.Sellers.Select(seller => seller.Id).ToHashSet()
        : null;

    private static ForecastResult Result(
        ScopedBook book,
        Period period,
        ForecastTally tally,
        CommitForecast commit,
        Money? quota
    )
    {
        var gap = quota - tally.ClosedWon;
        return new()
        {
            Quota = quota,
            ClosedWon = tally.ClosedWon,
            WonDeals = tally.WonDeals,
            Commit = tally.Commit,
            BestCase = tally.BestCase,
            OpenPipeline = tally.Open,
            OpenDeals = tally.OpenDeals,
            Gap = gap,
            Attainment = Share(tally.ClosedWon, quota),
            Coverage = Share(tally.Open, quota),
            RemainingCoverage = gap is { Minor: > 0 } ? Share(tally.Open, gap) : null,
            PercentToCommit = Share(commit.Amount, quota),
            DaysLeft = period.DaysLeft(book.Today),
            Methods =
            [
                new("commit", "AE commit", commit.Amount, Share(commit.Amount, quota)),
                new("weighted", "Weighted pipeline", tally.Weighted, Share(tally.Weighted, quota)),
            ],
        };
    }

    private static double? Share(Money part, Money? whole) => whole is { } of ? part.Over(of) : null;
}
