using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Presentation;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Forecast;

/// <summary>"Will we hit our number?": the forecast of a period by several methods, beside quota, gap and coverage.</summary>
public sealed class GetForecast : Skill<GetForecastArguments, GetForecastResult>
{
    /// <inheritdoc/>
    public override string Plugin => "forecast";

    /// <inheritdoc/>
    public override string Name => "get_forecast";

    /// <inheritdoc/>
    public override string Description =>
        "The forecast of a period by AE commit, weighted pipeline, model and ensemble, with range, chance of quota, past accuracy, gap and coverage.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.CloseDates | DataKinds.Categories | DataKinds.Quotas | DataKinds.Calls;

    /// <inheritdoc/>
    public override GetForecastResult Run(ScopedBook book, GetForecastArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        var dimension = DealDimension.Parse(arguments.GroupBy);
        var (tally, groups, all) = Count(book, period, selection, dimension);
        var people = ForecastPeople.Concerned(book, selection);
        var commit = CommitForecast.Add(book, period, (tally.Judged, all), people);
        var quota = people is null
            ? null
            : book.People.WholeQuotaOf(book.People.Sellers.Where(seller => people.Contains(seller.Id)), period);
        var rollUp = CommitRollUp.RollUp(book, period, commit.Sellers, people);
        var panel = ForecastByMethod.Make(book, period, selection, quota?.Amount);
        var result = panel.Fill(
            Result(book, period, tally, new(commit, rollUp), quota) with
            {
                Groups = groups.Rows(panel, commit, all),
                Sides = NamedSides
                    .Of(book, arguments.Filter, arguments.GroupBy)
                    ?.Tell(side => SideOf(side, Run(book, new() { Period = arguments.Period, Filter = side.Filter }))),
                CalledAbove = commit is { Callers: 0, Shared: 0 } ? null : commit.AboveDeals,
                IsWhole = book.Scope.SeesAll && selection.IsEverything,
                Overrides = rollUp.Overrides,
                Tables = [.. new CallPresentation(book, commit, panel.Correction).Of(dimension, rollUp)],
            },
            commit.Amount,
            tally.Weighted
        );
        return new GetForecastPresentation(book, period, book.Norms.Conversion(period), selection).Describe(
            SkillResult.About(result, book, selection, period),
            tally,
            commit
        );
    }

    private static Side SideOf(NamedSide side, GetForecastResult alone) =>
        new(side.Name, FactValue.Of(alone.Ensemble?.Amount ?? alone.MethodOf(ForecastMethods.Commit)?.Amount))
        {
            Quota = FactValue.Of(alone.Quota),
            OfQuota = FactValue.Share(alone.Range?.ChanceOfQuota),
        };

    /// <summary>Goes through the deals once: those that are meant, by group too, and what each seller in view has.</summary>
    private static (ForecastTally Tally, ForecastGroups Groups, JudgedDeals All) Count(
        ScopedBook book,
        Period period,
        DealSelection selection,
        DealDimension? dimension
    )
    {
        var conversion = book.Norms.Conversion(period);
        var (tally, groups) = (
            new ForecastTally(book, period, conversion),
            new ForecastGroups(book, dimension, period, conversion)
        );
        var all = new JudgedDeals(period, book.Tuning);
        foreach (var deal in dimension is null ? book.DealsAround(period) : book.Deals)
        {
            var state = deal.Now;
            all.Add(state);
            if ((dimension is not null || state.ClosesIn(period)) && selection.Matches(deal, state))
            {
                tally.Add(deal, state);
                groups.Add(deal, state);
            }
        }

        return (tally, groups, all);
    }

    private static GetForecastResult Result(
        ScopedBook book,
        Period period,
        ForecastTally tally,
        Calls commit,
        QuotaRollUp? quotas
    )
    {
        var quota = quotas?.Amount;
        var gap = quota - tally.ClosedWon;
        return new()
        {
            Quota = quota,
            Quotas = quotas,
            ClosedWon = tally.ClosedWon,
            WonDeals = tally.WonDeals,
            Commit = tally.Commit,
            BestCase = tally.BestCase,
            CommitOnly = tally.CommitOnly,
            BestCaseOnly = tally.BestCaseOnly,
            RolledUp = commit.RolledUp.Total,
            OpenPipeline = tally.Open,
            OpenDeals = tally.OpenDeals,
            Gap = gap,
            Attainment = Share(tally.ClosedWon, quota),
            Coverage = Share(tally.Open, quota),
            RemainingCoverage = gap is { Minor: > 0 } ? Share(tally.Open, gap) : null,
            PercentToCommit = Share(commit.Own.Amount, quota),
            DaysLeft = period.DaysLeft(book.Today),
            DaysUntil = period.DaysUntil(book.Today),
            Methods = [],
        };
    }

    private static double? Share(Money part, Money? whole) => whole is { } of ? part.Over(of) : null;

    /// <summary>The commit as sellers call it and as leaders make it.</summary>
    private sealed record Calls(CommitForecast Own, CommitRollUp RolledUp);
}
